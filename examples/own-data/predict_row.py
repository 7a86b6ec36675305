"""Another program: it has the file of the trained network and one new row."""

import subprocess
import sys
from pathlib import Path

# It writes rents.pt, in a process of its own.
training = Path(__file__).with_name("train_table.py")
subprocess.run([sys.executable, training], check=True, capture_output=True)

# --8<-- [start:program]
import torch
from torch import nn


def encode(row, saved):
    missing = row["floor"] == ""
    floor = saved["floor"] if missing else float(row["floor"])
    place = saved["districts"].index(row["district"])
    district = [float(i == place) for i in range(len(saved["districts"]))]
    return [float(row["area"]), floor, float(missing), *district]


saved = torch.load("rents.pt", map_location="cpu")
net = nn.Sequential(nn.Linear(6, 16), nn.ReLU(), nn.Linear(16, 1))
net.load_state_dict(saved["weights"])
net.eval()


def predict(row):
    x = torch.tensor([encode(row, saved)])  # a batch of one: (1, 6)
    x = (x - saved["mean"]) / saved["std"]
    with torch.no_grad():
        return (net(x) * saved["y_std"] + saved["y_mean"]).item()


new = {"area": "75", "floor": "", "district": "west"}
print(f"{predict(new):.0f}")
#> 745
# --8<-- [end:program]

# --8<-- [start:own-mean]
for row in new, {"area": "30", "floor": "2", "district": "north"}:
    x = torch.tensor([encode(row, saved)])
    x = x - x.mean(dim=0)  # wrong: the mean of this one row
    print(x, f"{net(x).item():.2f}")
    #> tensor([[0., 0., 0., 0., 0., 0.]]) 0.04
    #> tensor([[0., 0., 0., 0., 0., 0.]]) 0.04
# --8<-- [end:own-mean]

# --8<-- [start:new-word]
try:
    predict({"area": "75", "floor": "3", "district": "West"})
except ValueError as error:
    print(type(error).__name__)
    #> ValueError
# --8<-- [end:new-word]
