"""A CSV file read once; its columns become tensors."""

# --8<-- [start:csv]
import csv
from pathlib import Path

import torch
from torch.utils.data import DataLoader, Dataset

table = "area,rooms,price\n50,2,200\n80,3,310\n65,3,\n40,1,150\n"
Path("flats.csv").write_text(table, "utf-8")


class Flats(Dataset):
    def __init__(self, path):
        with open(path, newline="", encoding="utf-8") as file:
            rows = [row for row in csv.DictReader(file) if row["price"]]
        columns = "area", "rooms"
        self.x = torch.tensor([[float(row[c]) for c in columns] for row in rows])
        self.y = torch.tensor([float(row["price"]) for row in rows])

    def __len__(self):
        return len(self.y)

    def __getitem__(self, i):
        return self.x[i], self.y[i]


flats = Flats("flats.csv")
print(len(flats), flats[0])
#> 3 (tensor([50.,  2.]), tensor(200.))
x, y = next(iter(DataLoader(flats, batch_size=3)))
print(x.shape, y)
#> torch.Size([3, 2]) tensor([200., 310., 150.])
# --8<-- [end:csv]

Path("flats.csv").unlink()
