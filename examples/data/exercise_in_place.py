"""A transform in place changes the data themselves."""

import torch
from torch.utils.data import DataLoader, Dataset


# --8<-- [start:task]
class Halved(Dataset):
    def __init__(self):
        self.x = torch.tensor([8.0, 4.0])

    def __len__(self):
        return len(self.x)  # line 1

    def __getitem__(self, i):
        x = self.x[i]  # line 2
        x *= 0.5  # line 3
        return x


loader = DataLoader(Halved(), batch_size=2)
for _ in range(2):  # epochs
    print(next(iter(loader)))
    #> tensor([4., 2.])
    #> tensor([2., 1.])
# --8<-- [end:task]


# --8<-- [start:solution]
class Mended(Halved):
    def __getitem__(self, i):
        return self.x[i] * 0.5


loader = DataLoader(Mended(), batch_size=2)
for _ in range(2):
    print(next(iter(loader)))
    #> tensor([4., 2.])
    #> tensor([4., 2.])
# --8<-- [end:solution]
