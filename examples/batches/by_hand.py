"""What a loader does: take the numbers of a sampler, fetch samples, join them."""

# --8<-- [start:by-hand]
import torch
from torch.utils.data import DataLoader, default_collate

values = torch.tensor([0.5, 0.7, 0.1, 0.9])
data = list(zip(values, [1, 0, 1, 0], strict=True))  # four samples, with labels
numbers = [[0, 1], [2, 3]]  # what a sampler gives
for i, j in numbers:
    print(default_collate([data[i], data[j]]))
    #> [tensor([0.5000, 0.7000]), tensor([1, 0])]
    #> [tensor([0.1000, 0.9000]), tensor([1, 0])]

for batch in DataLoader(data, batch_size=2):
    print(batch)
    #> [tensor([0.5000, 0.7000]), tensor([1, 0])]
    #> [tensor([0.1000, 0.9000]), tensor([1, 0])]
# --8<-- [end:by-hand]
