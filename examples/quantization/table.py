"""Bytes and accuracy of one network with weights of different precision."""

import copy

import torch
from sklearn.datasets import load_digits
from torch import nn
from torch.nn import functional as F
from torch.utils.benchmark import Timer
from torchao.quantization import (
    Int8DynamicActivationInt8WeightConfig,
    Int8WeightOnlyConfig,
    quantize_,
)

images, labels = load_digits(return_X_y=True)
x, y = torch.tensor(images, dtype=torch.float32) / 16, torch.tensor(labels)
train, test = slice(0, 1200), slice(1200, None)
torch.manual_seed(0)
layers = [nn.Linear(64, 128), nn.ReLU(), nn.Linear(128, 128), nn.ReLU()]
net = nn.Sequential(*layers, nn.Linear(128, 10))
optimizer = torch.optim.Adam(net.parameters(), lr=0.003)
for _ in range(250):
    optimizer.zero_grad()
    F.cross_entropy(net(x[train]), y[train]).backward()
    optimizer.step()


# --8<-- [start:table]
def nbytes(tensor):
    if hasattr(tensor, "qdata"):
        return tensor.qdata.nbytes + tensor.scale.nbytes
    return tensor.nbytes


def times(*networks):
    """The fastest of 20 times of each, taken in turn, for one row on one thread."""
    timers = [Timer("f(row)", globals={"f": f, "row": x[:1]}) for f in networks]
    with torch.inference_mode():
        rounds = [[timer.timeit(20).mean for timer in timers] for _ in range(20)]
    return map(min, zip(*rounds, strict=True))


half = copy.deepcopy(net).bfloat16()
weights, both = copy.deepcopy(net), copy.deepcopy(net)
quantize_(weights, Int8WeightOnlyConfig())
quantize_(both, Int8DynamicActivationInt8WeightConfig())
plain, one, two = times(net, weights, both)
longer = "longer" if one > 1.2 * plain else "?"
much = "more than 3 times as long" if two > 3 * plain else "?"
print("Weights | Bytes | Read right | One digit | Package")
#> Weights | Bytes | Read right | One digit | Package
for name, network, duration, package in [
    ("float32", net, "compared with this", ""),
    ("bfloat16", half, "not compared", ""),
    ("int8", weights, longer, "torchao"),
    ("int8, and inputs as well", both, much, "torchao"),
]:
    size = sum(nbytes(parameter) for parameter in network.parameters())
    inputs = x[test].to(network[0].bias.dtype)
    with torch.no_grad():
        right = (network(inputs).argmax(dim=1) == y[test]).float().mean().item()
    print(f"{name} | {size} | {right:.2f} | {duration} | {package}".rstrip())
    #> float32 | 104488 | 0.93 | compared with this |
    #> bfloat16 | 52244 | 0.93 | not compared |
    #> int8 | 27984 | 0.93 | longer | torchao
    #> int8, and inputs as well | 27984 | 0.93 | more than 3 times as long | torchao
# --8<-- [end:table]
