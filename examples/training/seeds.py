"""The same seed gives the same bits, on the same machine with the same torch.

Random images stand in for the digits: which images they are does not matter here.
"""

import torch
from torch import nn
from torch.nn import functional as F
from torch.utils.data import DataLoader, TensorDataset

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.manual_seed(0)
train_set = TensorDataset(torch.rand(320, 1, 8, 8), torch.randint(10, (320,)))


def make_net():
    return nn.Sequential(
        nn.Conv2d(1, 16, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
        nn.Conv2d(16, 32, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
        nn.Flatten(),
        nn.Linear(128, 64), nn.ReLU(), nn.Dropout(0.2),
        nn.Linear(64, 10),
    )


def train(net, loader, optimizer):
    net.train()
    for x, y in loader:
        x, y = x.to(device), y.to(device)
        optimizer.zero_grad()
        loss = F.cross_entropy(net(x), y)
        loss.backward()
        optimizer.step()


# --8<-- [start:seeds]
torch.backends.cudnn.deterministic = True  # on CUDA: convolutions that repeat


def weights_after_training(seed):
    torch.manual_seed(seed)  # weights, order of the images, dropout
    net = make_net().to(device)
    optimizer = torch.optim.Adam(net.parameters(), lr=0.003)
    loader = DataLoader(train_set, batch_size=32, shuffle=True)
    train(net, loader, optimizer)
    return torch.cat([p.detach().flatten() for p in net.parameters()])


weights = weights_after_training(seed=0)
print(torch.equal(weights, weights_after_training(seed=0)))  # bit for bit
#> True
print(torch.equal(weights, weights_after_training(seed=1)))
#> False
# --8<-- [end:seeds]
