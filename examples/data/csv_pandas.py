"""pandas reads a CSV file; to_numpy makes of its columns what torch.tensor takes."""

from pathlib import Path

import torch

table = "area,rooms,price\n50,2,200\n80,3,310\n65,3,\n40,1,150\n"
Path("flats.csv").write_text(table, "utf-8")

# --8<-- [start:pandas]
import pandas as pd
from torch.utils.data import TensorDataset

table = pd.read_csv("flats.csv")
print(table)
#>    area  rooms  price
#> 0    50      2  200.0
#> 1    80      3  310.0
#> 2    65      3    NaN
#> 3    40      1  150.0
table = table.dropna(subset=["price"])  # leaves out the row without a price
x = torch.tensor(table[["area", "rooms"]].to_numpy("float32"))
y = torch.tensor(table["price"].to_numpy("float32"))
flats = TensorDataset(x, y)  # has __len__ and __getitem__
print(len(flats), flats[0], y)
#> 3 (tensor([50.,  2.]), tensor(200.)) tensor([200., 310., 150.])
# --8<-- [end:pandas]

# --8<-- [start:index]
try:
    torch.tensor(table["price"])  # to_numpy is forgotten
except KeyError as error:
    print("KeyError:", error, "of", list(table.index))
    #> KeyError: 2 of [0, 1, 3]
# --8<-- [end:index]

Path("flats.csv").unlink()
