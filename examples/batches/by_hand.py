"""What a loader does: a sampler gives numbers, the dataset samples, collate_fn a batch."""

# --8<-- [start:by-hand]
from torch.utils.data import DataLoader, default_collate

data = [(0.5, 1), (0.7, 0), (0.1, 1), (0.9, 0)]  # four samples: a value, a label
numbers = [[0, 1], [2, 3]]  # what a sampler gives
for i, j in numbers:
    print(default_collate([data[i], data[j]]))
    #> [tensor([0.5000, 0.7000], dtype=torch.float64), tensor([1, 0])]
    #> [tensor([0.1000, 0.9000], dtype=torch.float64), tensor([1, 0])]

for batch in DataLoader(data, batch_size=2):
    print(batch)
    #> [tensor([0.5000, 0.7000], dtype=torch.float64), tensor([1, 0])]
    #> [tensor([0.1000, 0.9000], dtype=torch.float64), tensor([1, 0])]
# --8<-- [end:by-hand]
