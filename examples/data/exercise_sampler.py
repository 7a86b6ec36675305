"""Weights of classes where a sampler wants weights of items."""

import torch
from torch.utils.data import WeightedRandomSampler

# --8<-- [start:task]
labels = torch.tensor([0, 0, 0, 0, 0, 0, 1, 1])
counts = labels.bincount()  # line 1
weights = 1 / counts  # line 2
sampler = WeightedRandomSampler(weights, num_samples=1000)  # line 3
print(sorted(set(sampler)))  # the items of an epoch
#> [0, 1]
# --8<-- [end:task]

# --8<-- [start:solution]
sampler = WeightedRandomSampler(weights[labels], num_samples=1000)
print(sorted(set(sampler)))
#> [0, 1, 2, 3, 4, 5, 6, 7]
# --8<-- [end:solution]
