"""Saving and loading a state_dict."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.manual_seed(0)

# --8<-- [start:save]
import tempfile
from pathlib import Path

folder = tempfile.TemporaryDirectory()
net = nn.Sequential(nn.Linear(4, 8), nn.BatchNorm1d(8)).to(device)
path = Path(folder.name, "net.pt")
torch.save(net.state_dict(), path)

other = nn.Sequential(nn.Linear(4, 8), nn.BatchNorm1d(8)).to(device)
state = torch.load(path, map_location=device, weights_only=True)
print(other.load_state_dict(state))
#> <All keys matched successfully>
other.eval()  # the mode is not in the file
print(*state)  # parameters and buffers
#> 0.weight 0.bias 1.weight 1.bias 1.running_mean 1.running_var 1.num_batches_tracked
# --8<-- [end:save]

# --8<-- [start:strict]
state = nn.Linear(4, 8).state_dict()
for layer, strict in [(nn.Linear(4, 8, bias=False), True), (nn.Linear(5, 8), False)]:
    try:
        layer.to(device).load_state_dict(state, strict)
    except RuntimeError as e:
        print(type(e).__name__, str(e).splitlines()[1].split(": ")[0].strip(), sep=": ")
        #> RuntimeError: Unexpected key(s) in state_dict
        #> RuntimeError: size mismatch for weight

layer = nn.Linear(4, 8, bias=False).to(device)
result = layer.load_state_dict(state, strict=False)
print(result.missing_keys, result.unexpected_keys)
#> [] ['bias']
# --8<-- [end:strict]

# --8<-- [start:weights_only]
import pickle

whole = Path(folder.name, "whole.pt")
torch.save(net, whole)  # pickles the object: needs the same classes to load
try:
    torch.load(whole)
except pickle.UnpicklingError as e:
    print(type(e).__name__, str(e).split(".")[0], sep=": ")
    #> UnpicklingError: Weights only load failed
# --8<-- [end:weights_only]

# --8<-- [start:copy]
import copy

bias = net[0].bias
nn.init.ones_(bias)
state = net.state_dict()  # the parameters themselves, without a graph
kept = copy.deepcopy(state)
nn.init.zeros_(bias)  # as if training went on
print(state["0.bias"])
#> tensor([0., 0., 0., 0., 0., 0., 0., 0.])
print(kept["0.bias"])
#> tensor([1., 1., 1., 1., 1., 1., 1., 1.])
# --8<-- [end:copy]

# --8<-- [start:checkpoint]
optimizer = torch.optim.Adam(net.parameters())
checkpoint = Path(folder.name, "checkpoint.pt")
torch.save(
    {"net": net.state_dict(), "optimizer": optimizer.state_dict(), "epoch": 3},
    checkpoint,
)

state = torch.load(checkpoint, map_location=device, weights_only=True)
net.load_state_dict(state["net"])
optimizer.load_state_dict(state["optimizer"])
print(state["epoch"])
#> 3

folder.cleanup()
# --8<-- [end:checkpoint]
