"""Exercise: the triplet loss by hand."""

import torch
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def triplet(anchor, same, other, margin=1.0):
    return F.pairwise_distance(anchor, same).mean()
# --8<-- [end:start]


# --8<-- [start:check]
def check(triplet):
    anchor = torch.zeros(2, 2, device=device)
    same = torch.tensor([[1.0, 0.0], [1.0, 0.0]], device=device)
    other = torch.tensor([[1.25, 0.0], [4.0, 0.0]], device=device)
    try:
        loss = triplet(anchor, same, other)
    except (AttributeError, IndexError, RuntimeError, TypeError, ValueError) as error:
        return f"It raises {type(error).__name__}: {error}"
    if not isinstance(loss, torch.Tensor):
        return f"Return a tensor, to begin backward with, not {type(loss).__name__}."
    if loss.shape != ():
        return f"A loss is one number; yours has the shape {tuple(loss.shape)}."
    if loss < 0:
        return f"{loss:.2f}: what is far enough apart loses 0, not less (clamp)."
    if abs(loss - 1) < 0.01:
        return "1.00: other has no effect; what should its distance be?"
    if loss < 0.01:
        return "0.00: 1.25 is not far enough from 1; where is the margin?"
    if abs(loss - 0.75) < 0.01:
        return "0.75 is the sum of the two rows; take the mean."
    if abs(loss - 0.22) < 0.01:
        return "0.22: take the distances, not their squares."
    if abs(loss - 2.62) < 0.01:
        return "2.62: that pulls other closer; same and other are exchanged?"
    if not abs(loss - 0.375) < 0.01:
        return f"{loss:.3f}, not 0.375."
    wider = triplet(anchor, same, other, margin=2.0)
    return "Right." if abs(wider - 0.875) < 0.01 else "margin=2.0 changes nothing."


print(check(triplet))
#> 1.00: other has no effect; what should its distance be?
# --8<-- [end:check]


# --8<-- [start:solution]
def triplet(anchor, same, other, margin=1.0):
    near = F.pairwise_distance(anchor, same)
    far = F.pairwise_distance(anchor, other)
    return (near - far + margin).clamp(min=0).mean()


print(check(triplet))
#> Right.
# --8<-- [end:solution]

d = F.pairwise_distance
# wrong: no clamp
print(check(lambda a, s, o: (d(a, s) - d(a, o) + 1).mean()))
#> -0.62: what is far enough apart loses 0, not less (clamp).
# wrong: no margin
print(check(lambda a, s, o: (d(a, s) - d(a, o)).clamp(min=0).mean()))
#> 0.00: 1.25 is not far enough from 1; where is the margin?
# wrong: the sum
print(check(lambda a, s, o: (d(a, s) - d(a, o) + 1).clamp(min=0).sum()))
#> 0.75 is the sum of the two rows; take the mean.
# wrong: two of the three
print(check(lambda a, s, o: F.triplet_margin_loss(a, s)).partition(":")[0])
#> It raises TypeError
# wrong: squares
print(check(lambda a, s, o: ((a - s) ** 2 - (a - o) ** 2).sum(1).add(1).relu().mean()))
#> 0.22: take the distances, not their squares.
# wrong: the margin is fixed
print(check(lambda a, s, o, margin=1: (d(a, s) - d(a, o) + 1).relu().mean()))
#> margin=2.0 changes nothing.
# wrong: exchanged
print(check(lambda a, s, o: (d(a, o) - d(a, s) + 1).clamp(min=0).mean()))
#> 2.62: that pulls other closer; same and other are exchanged?
# wrong: a loss for each row
print(check(lambda a, s, o: (d(a, s) - d(a, o) + 1).clamp(min=0)))
#> A loss is one number; yours has the shape (2,).
# wrong: a number, not a tensor
print(check(lambda a, s, o: 0.375))
#> Return a tensor, to begin backward with, not float.
# wrong: half of the margin
print(check(lambda a, s, o: (d(a, s) - d(a, o) + 0.5).clamp(min=0).mean()))
#> 0.125, not 0.375.
