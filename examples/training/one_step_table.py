"""The table of one step: each line is printed if what it says is so."""

import math

import torch
from sklearn.datasets import load_digits
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
digits = load_digits()
x = torch.tensor(digits.images[:32] / 16, dtype=torch.float32).unsqueeze(1).to(device)
y = torch.tensor(digits.target[:32]).to(device)

# --8<-- [start:table]
print("Line | Look at")
#> Line | Look at


def row(line, words, *facts):
    print(line, "|", words if all(facts) else "no")
    #> the batch | shapes, dtypes and the range of the values
    #> zero_grad() | gradients are None: backward adds to what is there
    #> net(x) | one row per image, one column per class
    #> cross_entropy | one number, at first about ln 10
    #> backward() | every gradient is there and finite; the weights have not changed
    #> step() | the weights have changed, by no more than the learning rate in Adam's first step


torch.manual_seed(0)
layers = nn.Conv2d(1, 16, 3), nn.ReLU(), nn.Flatten(), nn.Linear(576, 10)
net = nn.Sequential(*layers).to(device)
weights = list(net.parameters())
optimizer = torch.optim.Adam(weights, lr=0.003)
before = [w.detach().clone() for w in weights]


def change():
    pairs = zip(weights, before, strict=True)
    return max((w - b).abs().max().item() for w, b in pairs)


fits = x.shape == (32, 1, 8, 8) and y.shape == (32,) and 0 <= x.min() <= x.max() <= 1
words = "shapes, dtypes and the range of the values"
row("the batch", words, fits, x.dtype == torch.float32, y.dtype == torch.int64)

F.cross_entropy(net(x), y).backward()
once = weights[0].grad.clone()
F.cross_entropy(net(x), y).backward()
added = torch.allclose(weights[0].grad, 2 * once)
optimizer.zero_grad()
words = "gradients are None: backward adds to what is there"
row("zero_grad()", words, added, *(w.grad is None for w in weights))

row("net(x)", "one row per image, one column per class", net(x).shape == (32, 10))

loss = F.cross_entropy(net(x), y)
words = "one number, at first about ln 10"
row("cross_entropy", words, loss.shape == (), abs(loss.item() - math.log(10)) < 0.2)

loss.backward()
words = "every gradient is there and finite; the weights have not changed"
row("backward()", words, change() == 0, *(w.grad.isfinite().all() for w in weights))

optimizer.step()
words = "the weights have changed, by no more than the learning rate"
row("step()", f"{words} in Adam's first step", 0 < change() < 0.003001)  # rounded
# --8<-- [end:table]
