"""Why deep networks did not train: twenty layers, without and with batch norm."""

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:spread]
from sklearn.datasets import load_digits

digits = load_digits()
images = torch.tensor(digits.images / 16).flatten(1).to(device)  # (1797, 64)
labels = torch.tensor(digits.target).to(device)


def make(norm):
    torch.manual_seed(0)
    layers, width = [], 64
    for _ in range(20):
        layers += [nn.Linear(width, 32), norm(32), nn.ReLU()]
        width = 32
    # in float64, every machine prints the same digits
    return nn.Sequential(*layers, nn.Linear(32, 10)).double().to(device)


plain, normed = make(nn.Identity), make(nn.BatchNorm1d)
for name, net in ("plain", plain), ("batch norm", normed):
    x, spreads = images, []
    for layer in net:
        x = layer(x)
        if isinstance(layer, nn.ReLU):
            spreads.append(f"{x.std(0).mean():.4f}")  # over the images
    print(name, spreads[0], spreads[9], spreads[19])
    #> plain 0.0879 0.0000 0.0000
    #> batch norm 0.5783 0.6027 0.6098
# --8<-- [end:spread]

# --8<-- [start:train]
for name, net in ("plain", plain), ("batch norm", normed):
    optimizer = torch.optim.AdamW(net.parameters(), lr=0.005)
    generator = torch.Generator().manual_seed(0)
    losses = []
    for _ in range(5):
        total = 0.0
        for batch in torch.randperm(1797, generator=generator).split(64):
            loss = F.cross_entropy(net(images[batch]), labels[batch])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item() * len(batch)
        losses.append(f"{total / 1797:.2f}")
    print(name, *losses)
    #> plain 2.31 2.30 2.30 2.30 2.30
    #> batch norm 2.16 1.71 1.23 0.96 0.94
# --8<-- [end:train]
