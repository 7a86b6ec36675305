"""CIFAR-10 with torchvision; where that is missing, random images of the same shape.

It looks for the data in the folder `data`, and downloads nothing.
"""

import torch
from torch import nn
from torch.nn import functional as F
from torch.utils.data import DataLoader, TensorDataset

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.manual_seed(0)


# --8<-- [start:load]
def load_cifar10(folder, download=False):
    """50,000 and 10,000 color images of 32x32; download=True fetches 170 MB."""
    from torchvision.datasets import CIFAR10
    from torchvision.transforms import v2

    to_tensor = v2.Compose(
        [
            v2.ToImage(),  # (3, 32, 32), uint8
            v2.ToDtype(torch.float32, scale=True),  # from 0 to 1
            v2.Normalize(mean=[0.5] * 3, std=[0.5] * 3),  # from -1 to 1
        ]
    )
    return [
        CIFAR10(folder, train=train, transform=to_tensor, download=download)
        for train in (True, False)
    ]
# --8<-- [end:load]


# --8<-- [start:use]
import sys

try:
    cifar_train, cifar_test = load_cifar10("data")
    print(f"CIFAR-10: {len(cifar_train)}, {len(cifar_test)} images", file=sys.stderr)
except (ImportError, RuntimeError) as e:  # no torchvision that fits, or no data
    print(f"Random images instead of CIFAR-10: {e}", file=sys.stderr)
    cifar_train = TensorDataset(torch.randn(64, 3, 32, 32), torch.randint(10, (64,)))

color_net = nn.Sequential(
    nn.Conv2d(3, 32, 3, padding=1), nn.ReLU(), nn.MaxPool2d(4),
    nn.Conv2d(32, 64, 3, padding=1), nn.ReLU(), nn.MaxPool2d(4),
    nn.Flatten(),
    nn.Linear(64 * 2 * 2, 10),
).to(device)

x, y = next(iter(DataLoader(cifar_train, batch_size=64, shuffle=True)))
print(x.shape, x.dtype, y.shape, y.dtype)
#> torch.Size([64, 3, 32, 32]) torch.float32 torch.Size([64]) torch.int64
loss = F.cross_entropy(color_net(x.to(device)), y.to(device))
loss.backward()
print(loss.item() < 3)  # nothing learned yet: about ln 10 = 2.3
#> True
# --8<-- [end:use]
