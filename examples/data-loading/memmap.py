"""Arrays and tensors larger than memory stay in the file: np.memmap, mmap=True."""

# --8<-- [start:numpy]
import pickle

import numpy as np
import torch
from torch.utils.data import DataLoader, Dataset

file = np.lib.format.open_memmap("rows.npy", "w+", np.float32, (10_000, 8))
for start in range(0, 10_000, 1000):  # written in parts
    file[start : start + 1000] = np.arange(start, start + 1000)[:, None]
file.flush()


class Rows(Dataset):
    def __init__(self, path):
        self.path, self.rows = path, None
        self.size = len(np.load(path, mmap_mode="r"))

    def __len__(self):
        return self.size

    def __getitem__(self, i):
        if self.rows is None:  # the first time in this process
            self.rows = np.load(self.path, mmap_mode="r")
        return torch.tensor(self.rows[i])  # reads this row, and copies it


data = Rows("rows.npy")
print(len(data), data[7000])
#> 10000 tensor([7000., 7000., 7000., 7000., 7000., 7000., 7000., 7000.])
print(next(iter(DataLoader(data, batch_size=4))).shape)
#> torch.Size([4, 8])
print(isinstance(file, np.memmap), len(pickle.dumps(file)) > file.nbytes)
#> True True
# --8<-- [end:numpy]

# --8<-- [start:torch]
torch.save({"x": torch.arange(10_000.0).view(1000, 10)}, "rows.pt")
x = torch.load("rows.pt", mmap=True)["x"]
print(x.shape, x[7, :3])
#> torch.Size([1000, 10]) tensor([70., 71., 72.])
x[7] = 0  # in memory, not in the file
print(torch.load("rows.pt", mmap=True)["x"][7, :3])
#> tensor([70., 71., 72.])
# --8<-- [end:torch]

from pathlib import Path

del x
for name in "rows.pt", "rows.npy":
    Path(name).unlink()
