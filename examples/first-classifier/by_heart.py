"""Overfitting: a network learns 100 images by heart."""

import torch
from sklearn.datasets import load_digits
from torch import nn
from torch.nn import functional as F
from torch.utils.data import TensorDataset, random_split

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
digits = load_digits()
images = torch.tensor(digits.data / 16, dtype=torch.float32)
data = TensorDataset(images, torch.tensor(digits.target))
generator = torch.Generator().manual_seed(0)
train_set, val_set = random_split(data, [1497, 300], generator=generator)


def measure(net, part):
    x, y = part[:]
    x, y = x.to(device), y.to(device)
    with torch.no_grad():
        logits = net(x)
    loss = F.cross_entropy(logits, y).item()
    return loss, (logits.argmax(1) == y).float().mean().item()


# --8<-- [start:by-heart]
few = TensorDataset(*train_set[:100])
x, y = (part.to(device) for part in few[:])

torch.manual_seed(0)
net = nn.Sequential(nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 10)).to(device)
optimizer = torch.optim.SGD(net.parameters(), lr=0.2)

print("epoch  training: loss, accuracy  validation: loss, accuracy")
#> epoch  training: loss, accuracy  validation: loss, accuracy
for epoch in range(1, 2001):
    loss = F.cross_entropy(net(x), y)  # one batch of 100: an epoch is a step
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if epoch in (1, 10, 100, 500, 1000, 2000):
        (a, b), (c, d) = measure(net, few), measure(net, val_set)
        print(f"{epoch:5}  {a:14.2f} {b:9.2f}  {c:16.2f} {d:9.2f}")
        #>     1            2.30      0.16              2.31      0.14
        #>    10            2.17      0.26              2.24      0.19
        #>   100            0.38      0.97              0.66      0.84
        #>   500            0.02      1.00              0.43      0.87
        #>  1000            0.01      1.00              0.45      0.88
        #>  2000            0.00      1.00              0.48      0.89
# --8<-- [end:by-heart]
