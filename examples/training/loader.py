"""DataLoader: batches, order, the last batch."""

import torch

# --8<-- [start:batches]
from torch.utils.data import DataLoader, TensorDataset

ten = TensorDataset(torch.arange(10))
for (batch,) in DataLoader(ten, batch_size=4):
    print(batch)
    #> tensor([0, 1, 2, 3])
    #> tensor([4, 5, 6, 7])
    #> tensor([8, 9])
# --8<-- [end:batches]

# --8<-- [start:collate]
items = [(torch.zeros(1, 8, 8), 3, "3.png"), (torch.ones(1, 8, 8), 5, "5.png")]
x, y, names = next(iter(DataLoader(items, batch_size=2)))  # a list is a dataset too
print(x.shape, y, list(names))
#> torch.Size([2, 1, 8, 8]) tensor([3, 5]) ['3.png', '5.png']
# --8<-- [end:collate]

# --8<-- [start:drop-last]
print(len(DataLoader(ten, batch_size=4)))
#> 3
print(len(DataLoader(ten, batch_size=4, drop_last=True)))
#> 2
# --8<-- [end:drop-last]


# --8<-- [start:shuffle]
def order(loader):
    return torch.cat([batch for (batch,) in loader]).tolist()


shuffle = torch.Generator().manual_seed(0)
loader = DataLoader(ten, batch_size=4, shuffle=True, generator=shuffle)
print(order(loader))
#> [3, 7, 5, 2, 0, 8, 1, 6, 9, 4]
print(order(loader))  # another order in each epoch, and each item once
#> [1, 3, 2, 7, 5, 9, 0, 6, 4, 8]

shuffle.manual_seed(0)
print(order(loader))  # the same seed, the first order again
#> [3, 7, 5, 2, 0, 8, 1, 6, 9, 4]
# --8<-- [end:shuffle]
