"""Exercise: how the processes of DistributedDataParallel share an epoch."""

# --8<-- [start:start]
from torch.utils.data import DataLoader, DistributedSampler

images, processes, batch_size = 1000, 4, 32
guess = {"images in a step": None, "steps in an epoch": None}
# --8<-- [end:start]


# --8<-- [start:check]
def check(guess):
    data = range(images)
    sampler = DistributedSampler(data, num_replicas=processes, rank=0)
    steps = len(DataLoader(data, batch_size=batch_size, sampler=sampler))
    names = "images in a step", "steps in an epoch"
    if not isinstance(guess, dict) or set(guess) != set(names):
        return "Leave the two names as they are, and fill in numbers."
    try:
        step, epoch = [float(guess[name]) for name in names]
    except (TypeError, ValueError, RuntimeError, OverflowError):
        return "Guess both numbers."
    if step == batch_size:
        return f"{step:g} images are the share of one process: how many take the step?"
    if step != batch_size * processes:
        return f"Not {step:g} images: what do {processes} processes load in a step?"
    if epoch == len(DataLoader(data, batch_size=batch_size)):
        return f"{epoch:g} steps would be those of one process that has all images."
    if steps - 1 <= epoch < steps:
        return f"{epoch:g} steps: the last batch is not full, but a step as well."
    if epoch != steps:
        return f"Not {epoch:g} steps: how many images does each process have?"
    return "Right."


print(check(guess))
#> Guess both numbers.
# --8<-- [end:check]

# --8<-- [start:solution]
# 250 images for each process; the last step has fewer than 32 of them
print(check({"images in a step": 32 * 4, "steps in an epoch": 8}))
#> Right.
# --8<-- [end:solution]

# wrong: as with one process
print(check({"images in a step": 32, "steps in an epoch": 32}))
#> 32 images are the share of one process: how many take the step?

# wrong: the batch is shared out
print(check({"images in a step": 8, "steps in an epoch": 125}))
#> Not 8 images: what do 4 processes load in a step?

# wrong: larger batches, but as many of them
print(check({"images in a step": 128, "steps in an epoch": 32}))
#> 32 steps would be those of one process that has all images.

# wrong: the last batch, which is not full, forgotten
print(check({"images in a step": 128, "steps in an epoch": 7}))
#> 7 steps: the last batch is not full, but a step as well.

# wrong: without the names
print(check([128, 8]))
#> Leave the two names as they are, and fill in numbers.

# wrong: a part of a step
print(check({"images in a step": 128, "steps in an epoch": 1000 / 128}))
#> 7.8125 steps: the last batch is not full, but a step as well.

# wrong: images of a process
print(check({"images in a step": 128, "steps in an epoch": 250}))
#> Not 250 steps: how many images does each process have?
