"""Split by group: a random split asks for what the network has seen."""

# --8<-- [start:groups]
import torch

torch.manual_seed(0)
people, frames = 1000, 5  # five frames of each person, nearly alike
faces = torch.randn(people, 1, 16) + 0.1 * torch.randn(people, frames, 16)
label = torch.arange(people) % 2  # has nothing to do with the face
x = faces.flatten(0, 1)
y = label.repeat_interleave(frames)
person = torch.arange(people).repeat_interleave(frames)


def accuracy(val):
    """Answer with the label of the most similar training sample."""
    nearest = torch.cdist(x[val], x[~val]).argmin(1)
    return (y[~val][nearest] == y[val]).float().mean()


val = torch.zeros(len(x), dtype=torch.bool)
val[torch.randperm(len(x))[:1000]] = True
print(f"frames at random: {accuracy(val):.0%}")
#> frames at random: 100%

val = torch.isin(person, torch.randperm(people)[:200])
print(f"whole persons: {accuracy(val):.0%}, {val.sum()} samples")
#> whole persons: 48%, 1000 samples
# --8<-- [end:groups]
