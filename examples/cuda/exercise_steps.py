"""Exercise: how many steps does an epoch have with four processes?"""

import torch

# --8<-- [start:start]
from torch.utils.data import DataLoader, DistributedSampler, TensorDataset

data = TensorDataset(torch.arange(320))  # 320 images, on 4 GPUs
sampler = DistributedSampler(data, num_replicas=4, rank=0)
loader = DataLoader(data, batch_size=16, sampler=sampler)  # of the first GPU
guess = None  # how many steps does an epoch have?
# --8<-- [end:start]


# --8<-- [start:check]
def check(guess):
    if guess == len(loader):
        return "Right."
    if guess == 20:
        return "20 batches of 16 are in 320 images, for one process alone."
    if guess == 80:
        return "80 images come to each process, and it takes 16 of them in a step."
    return f"Not {guess}: how many images does a step use, on all GPUs together?"


print(check(guess))
#> Not None: how many images does a step use, on all GPUs together?
# --8<-- [end:check]

# --8<-- [start:solution]
print(len(sampler), len(loader))  # images of this process, its batches
#> 80 5
print(check(len(loader)))
#> Right.
# --8<-- [end:solution]

# wrong: one process
print(check(20))
#> 20 batches of 16 are in 320 images, for one process alone.

# wrong: the images of a process
print(check(80))
#> 80 images come to each process, and it takes 16 of them in a step.
