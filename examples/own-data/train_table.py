"""A CSV file with words and empty cells: read, encode, scale, train, save."""

# --8<-- [start:write]
from pathlib import Path

import torch

torch.manual_seed(0)
extra = {"north": 0, "centre": 300, "west": 120}
lines = ["area,floor,district,rent"]
for i in range(300):
    area, floor = torch.randint(20, 120, ()).item(), torch.randint(9, ()).item()
    district = list(extra)[torch.randint(3, ()).item()]
    rent = 8 * area + 15 * floor + extra[district] + 40 * torch.randn(()).item()
    lines.append(f"{area},{floor if i % 10 else ''},{district},{rent:.0f}")
Path("rents.csv").write_text("\n".join(lines) + "\n", "utf-8")
print(*lines[:4], sep="\n")
#> area,floor,district,rent
#> 64,,west,647
#> 23,1,north,204
#> 21,2,north,185
# --8<-- [end:write]

# --8<-- [start:read]
import csv

import torch

with open("rents.csv", newline="", encoding="utf-8") as file:  # your file
    rows = list(csv.DictReader(file))
print(len(rows), rows[0])
#> 300 {'area': '64', 'floor': '', 'district': 'west', 'rent': '647'}

torch.manual_seed(0)
order = torch.randperm(len(rows)).tolist()
train, valid = [rows[i] for i in order[:240]], [rows[i] for i in order[240:]]
# --8<-- [end:read]

# --8<-- [start:encode]
floors = [float(row["floor"]) for row in train if row["floor"]]
saved = {
    "districts": sorted({row["district"] for row in train}),
    "floor": sum(floors) / len(floors),
}


def encode(row, saved):
    missing = row["floor"] == ""
    floor = saved["floor"] if missing else float(row["floor"])
    place = saved["districts"].index(row["district"])  # a new word raises
    district = [float(i == place) for i in range(len(saved["districts"]))]
    return [float(row["area"]), floor, float(missing), *district]


print(saved["districts"], f"{saved['floor']:.2f}")
#> ['centre', 'north', 'west'] 3.67
print([round(number, 2) for number in encode(rows[0], saved)])
#> [64.0, 3.67, 1.0, 0.0, 0.0, 1.0]
print([round(number, 2) for number in encode(rows[1], saved)])
#> [23.0, 1.0, 0.0, 0.0, 1.0, 0.0]
# --8<-- [end:encode]

# --8<-- [start:scale]
x = torch.tensor([encode(row, saved) for row in train])
y = torch.tensor([[float(row["rent"])] for row in train])
saved["mean"], saved["std"] = x.mean(dim=0), x.std(dim=0)
saved["y_mean"], saved["y_std"] = y.mean(), y.std()
x, y = (x - saved["mean"]) / saved["std"], (y - saved["y_mean"]) / saved["y_std"]
print(x.shape, y.shape)
#> torch.Size([240, 6]) torch.Size([240, 1])
print(saved["mean"].round(decimals=2))
#> tensor([71.8600,  3.6700,  0.1000,  0.3200,  0.3500,  0.3300])
print(x.std(dim=0))
#> tensor([1.0000, 1.0000, 1.0000, 1.0000, 1.0000, 1.0000])
# --8<-- [end:scale]

# --8<-- [start:train]
from torch import nn
from torch.nn import functional as F
from torch.utils.data import DataLoader, TensorDataset

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.manual_seed(0)
loader = DataLoader(TensorDataset(x, y), batch_size=24, shuffle=True)
valid_x = torch.tensor([encode(row, saved) for row in valid])
valid_x = ((valid_x - saved["mean"]) / saved["std"]).to(device)
rents = torch.tensor([[float(row["rent"])] for row in valid])

net = nn.Sequential(nn.Linear(6, 16), nn.ReLU(), nn.Linear(16, 1)).to(device)
optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
for epoch in range(1, 31):
    for x, y in loader:
        optimizer.zero_grad()
        loss = F.mse_loss(net(x.to(device)), y.to(device))
        loss.backward()
        optimizer.step()
    if epoch in (1, 10, 20, 30):
        with torch.no_grad():
            guesses = net(valid_x).cpu() * saved["y_std"] + saved["y_mean"]
        off = (guesses - rents).abs().mean()
        print(f"epoch {epoch}: off by {off:.0f}")
        #> epoch 1: off by 176
        #> epoch 10: off by 37
        #> epoch 20: off by 36
        #> epoch 30: off by 35
print(f"always the mean: off by {(saved['y_mean'] - rents).abs().mean():.0f}")
#> always the mean: off by 206
# --8<-- [end:train]

# --8<-- [start:save]
torch.save(saved | {"weights": net.state_dict()}, "rents.pt")
# --8<-- [end:save]
