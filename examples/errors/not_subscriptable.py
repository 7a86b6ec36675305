"""A loader is gone through; it has no item 0."""

# --8<-- [start:error]
import torch
from torch.utils.data import DataLoader

data = torch.arange(6)
loader = DataLoader(data, batch_size=2)
try:
    loader[0]
except TypeError as error:
    print(f"TypeError: {error}")
    #> TypeError: 'DataLoader' object is not subscriptable

print(next(iter(loader)), loader.dataset[0])
#> tensor([0, 1]) tensor(0)
# --8<-- [end:error]
