"""A network that reads digits, with weights of 8 bits: size and accuracy."""

# --8<-- [start:first]
import copy
import tempfile
from pathlib import Path

import torch
from sklearn.datasets import load_digits
from torch import nn
from torch.nn import functional as F
from torchao.quantization import Int8WeightOnlyConfig, quantize_

images, labels = load_digits(return_X_y=True)
x, y = torch.tensor(images, dtype=torch.float32) / 16, torch.tensor(labels)
train, test = slice(0, 1200), slice(1200, None)


def make_net():
    layers = [nn.Linear(64, 128), nn.ReLU(), nn.Linear(128, 128), nn.ReLU()]
    return nn.Sequential(*layers, nn.Linear(128, 10))


def fit(net, steps=250):
    optimizer = torch.optim.Adam(net.parameters(), lr=0.003)
    for _ in range(steps):
        optimizer.zero_grad()
        F.cross_entropy(net(x[train]), y[train]).backward()
        optimizer.step()
    return net.eval()


@torch.no_grad()
def accuracy(net):
    return (net(x[test]).argmax(dim=1) == y[test]).float().mean().item()


torch.manual_seed(0)
net = fit(make_net())
small = copy.deepcopy(net)
quantize_(small, Int8WeightOnlyConfig())  # in place: every nn.Linear

temporary = tempfile.TemporaryDirectory()
path = Path(temporary.name, "net.pt")  # or a folder of yours
for name, network in {"float32": net, "int8": small}.items():
    torch.save(network.state_dict(), path)
    print(f"{name} {path.stat().st_size / 1e6:.2f} MB, {accuracy(network):.2f} right")
    #> float32 0.11 MB, 0.93 right
    #> int8 0.03 MB, 0.93 right
# --8<-- [end:first]

# --8<-- [start:times]
from torch.utils.benchmark import Timer

networks = {"float32": net, "int8": small}
times = {name: [] for name in networks}
with torch.inference_mode():
    for _ in range(20):  # in turn: a busy moment is one for both
        for name, network in networks.items():
            timer = Timer("f(row)", globals={"f": network, "row": x[:1]})
            times[name].append(timer.timeit(20).mean)  # seconds, on one thread
print("int8 takes longer:", min(times["int8"]) > 1.2 * min(times["float32"]))
#> int8 takes longer: True
# --8<-- [end:times]

# --8<-- [start:inside]
small = copy.deepcopy(net)
quantize_(small, Int8WeightOnlyConfig())
weight = small[0].weight
print(weight.shape, weight.dtype)  # as if nothing had happened
#> torch.Size([128, 64]) torch.float32
print(weight.qdata.dtype, weight.scale.shape)  # what is in memory
#> torch.int8 torch.Size([128, 1])
error = (weight.dequantize() - net[0].weight).abs()
print((error <= 0.51 * weight.scale).all().item())
#> True
# --8<-- [end:inside]

# --8<-- [start:filter]
mixed = copy.deepcopy(net)


def but_the_last(module, name):
    return isinstance(module, nn.Linear) and name != "4"


quantize_(mixed, Int8WeightOnlyConfig(), filter_fn=but_the_last)
for name, module in mixed.named_children():
    if isinstance(module, nn.Linear):
        print(name, type(module.weight).__name__)
        #> 0 Int8Tensor
        #> 2 Int8Tensor
        #> 4 Parameter
# --8<-- [end:filter]

# --8<-- [start:activations]
from torchao.quantization import Int8DynamicActivationInt8WeightConfig

both = copy.deepcopy(net)
quantize_(both, Int8DynamicActivationInt8WeightConfig())
print(f"{accuracy(both):.2f}")
#> 0.93
# --8<-- [end:activations]

# --8<-- [start:save]
torch.save(small.state_dict(), path)

# in another program: torchao has to be imported
with torch.device("meta"):
    again = make_net()
again.load_state_dict(torch.load(path), assign=True)
again.eval()
print(torch.equal(again(x[test]), small(x[test])))
#> True
# --8<-- [end:save]


# --8<-- [start:bits]
def rounded(weight, bits, group=None):
    """The weights as they are after rounding, one scale for each row or group."""
    groups = weight if group is None else weight.reshape(-1, group)
    scale = groups.abs().amax(dim=1, keepdim=True) / (2 ** (bits - 1) - 1)
    return ((groups / scale).round() * scale).view(weight.shape)


def with_bits(net, bits, group=None):
    coarse = copy.deepcopy(net)
    for module in coarse:
        if isinstance(module, nn.Linear):
            module.weight.data = rounded(module.weight.data, bits, group)
    return coarse


w = net[2].weight.detach()
for bits in [8, 6, 4]:
    error = (rounded(w, bits) - w).pow(2).mean().sqrt() / w.pow(2).mean().sqrt()
    print(bits, f"{error:.3f}", f"{accuracy(with_bits(net, bits)):.2f}")
    #> 8 0.007 0.93
    #> 6 0.027 0.93
    #> 4 0.118 0.92
lost = accuracy(net) - accuracy(with_bits(net, 2))
print("2 bits lose more than 4 of 100:", lost > 0.04)
#> 2 bits lose more than 4 of 100: True
# --8<-- [end:bits]

# --8<-- [start:groups]
for group in [None, 32, 8]:
    error = (rounded(w, 4, group) - w).pow(2).mean().sqrt() / w.pow(2).mean().sqrt()
    print(group, f"{error:.3f}", 4 + 32 / (group or 128), "bits")
    #> None 0.118 4.25 bits
    #> 32 0.091 5.0 bits
    #> 8 0.067 8.0 bits
# --8<-- [end:groups]


# --8<-- [start:qat]
class RoundedLinear(nn.Linear):
    def forward(self, x):
        coarse = rounded(self.weight.detach(), bits=2)
        weight = self.weight + (coarse - self.weight).detach()  # value: coarse
        return F.linear(x, weight, self.bias)


trained = copy.deepcopy(net).train()
for index in [0, 2, 4]:
    old = trained[index]
    trained[index] = RoundedLinear(old.in_features, old.out_features)
    trained[index].load_state_dict(old.state_dict())
fit(trained, steps=100)
lost = accuracy(net) - accuracy(trained)
print("trained with 2 bits, it loses less than 3 of 100:", lost < 0.03)
#> trained with 2 bits, it loses less than 3 of 100: True
# --8<-- [end:qat]

temporary.cleanup()
