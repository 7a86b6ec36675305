"""WeightedRandomSampler draws rare classes more often."""

# --8<-- [start:sampler]
import torch
from torch.utils.data import DataLoader, TensorDataset, WeightedRandomSampler

labels = torch.tensor([0] * 900 + [1] * 100)
data = TensorDataset(torch.arange(1000), labels)
counts = labels.bincount()
weights = 1 / counts[labels]  # one weight for each item, not for each class
print(counts, weights.shape)
#> tensor([900, 100]) torch.Size([1000])

generator = torch.Generator().manual_seed(0)
sampler = WeightedRandomSampler(weights, len(data), generator=generator)
loader = DataLoader(data, batch_size=50, sampler=sampler)
batches = list(loader)  # an epoch
items = torch.cat([item for item, _ in batches])
drawn = torch.cat([label for _, label in batches])
print(f"{drawn.float().mean():.2f} of class 1")
#> 0.50 of class 1
# --8<-- [end:sampler]

# --8<-- [start:repeats]
for c in 0, 1:
    seen = items[drawn == c]
    print(f"class {c}: {len(seen.unique()) / counts[c]:.1f} of its items")
    #> class 0: 0.4 of its items
    #> class 1: 1.0 of its items
# --8<-- [end:repeats]
