"""One step of training, line by line; and a test of the loop on a single batch."""

import torch
from sklearn.datasets import load_digits
from torch import nn
from torch.nn import functional as F
from torch.utils.data import DataLoader, TensorDataset, random_split

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
digits = load_digits()
images = torch.tensor(digits.images / 16, dtype=torch.float32).unsqueeze(1)
data = TensorDataset(images, torch.tensor(digits.target))
generator = torch.Generator().manual_seed(0)
train_set, val_set, test_set = random_split(data, [0.6, 0.2, 0.2], generator=generator)


def make_net():
    return nn.Sequential(
        nn.Conv2d(1, 16, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
        nn.Conv2d(16, 32, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
        nn.Flatten(),
        nn.Linear(128, 64), nn.ReLU(), nn.Dropout(0.2),
        nn.Linear(64, 10),
    )


# --8<-- [start:step]
torch.manual_seed(0)
net = make_net().to(device)
optimizer = torch.optim.Adam(net.parameters(), lr=0.003)
weight = net[0].weight
before = weight.detach().clone()

net.train()
x, y = next(iter(DataLoader(train_set, batch_size=32, shuffle=True)))
x, y = x.to(device), y.to(device)
print(x.shape, x.dtype, y.shape, y.dtype)  # right shapes and dtypes?
#> torch.Size([32, 1, 8, 8]) torch.float32 torch.Size([32]) torch.int64
print(x.min().item(), x.max().item())  # scaled?
#> 0.0 1.0

optimizer.zero_grad()
print(weight.grad)
#> None

output = net(x)
print(output.shape, output.requires_grad)
#> torch.Size([32, 10]) True

loss = F.cross_entropy(output, y)
print(loss.shape, f"{loss.item():.2f}")  # it has learned nothing: about ln 10
#> torch.Size([]) 2.30

loss.backward()
print(weight.grad.shape, f"{weight.grad.norm().item():.2f}")  # neither 0 nor nan
#> torch.Size([16, 1, 3, 3]) 0.02


def moved():
    return f"{(weight - before).abs().max().item():.4f}"


print(moved())
#> 0.0000
optimizer.step()
print(moved())  # Adam's first step: lr, or 0
#> 0.0030
# --8<-- [end:step]
