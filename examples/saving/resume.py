"""A training resumed from a checkpoint ends in the same bits as one without a break.

Random numbers stand in for the data: which they are does not matter here.
"""

from pathlib import Path

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:setup]
from torch.nn import functional as F
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
train_set = TensorDataset(torch.rand(320, 64), torch.randint(10, (320,)))


def make_net():
    return nn.Sequential(
        nn.Linear(64, 32), nn.ReLU(), nn.Dropout(0.2), nn.Linear(32, 10)
    )


def train(net, loader, optimizer):
    net.train()
    for x, y in loader:
        x, y = x.to(device), y.to(device)
        optimizer.zero_grad()
        F.cross_entropy(net(x), y).backward()
        optimizer.step()
# --8<-- [end:setup]


# --8<-- [start:checkpoint]
def start(seed):
    torch.manual_seed(seed)
    net = make_net().to(device)
    optimizer = torch.optim.Adam(net.parameters(), lr=0.003)
    shuffle = torch.Generator().manual_seed(seed)
    loader = DataLoader(train_set, batch_size=32, shuffle=True, generator=shuffle)
    return net, optimizer, loader


def save(path, epoch, net, optimizer, loader):
    state = {
        "epoch": epoch,
        "net": net.state_dict(),
        "optimizer": optimizer.state_dict(),
        "shuffle": loader.generator.get_state(),
        "rng": [torch.get_rng_state(), *torch.cuda.get_rng_state_all()],
    }
    torch.save(state, path)


def load(path, net, optimizer, loader):
    state = torch.load(path, map_location="cpu", weights_only=True)
    net.load_state_dict(state["net"])
    optimizer.load_state_dict(state["optimizer"])
    loader.generator.set_state(state["shuffle"])
    torch.set_rng_state(state["rng"][0])
    torch.cuda.set_rng_state_all(state["rng"][1:])  # none without CUDA
    return state["epoch"]
# --8<-- [end:checkpoint]


# --8<-- [start:resume]
net, optimizer, loader = start(seed=0)
for epoch in range(4):
    train(net, loader, optimizer)
    if epoch == 1:
        save("checkpoint.pt", epoch, net, optimizer, loader)

resumed, optimizer, loader = start(seed=1)  # as after a crash: all is new
epoch = load("checkpoint.pt", resumed, optimizer, loader)
for _ in range(epoch + 1, 4):
    train(resumed, loader, optimizer)


def same(a, b):
    return all(map(torch.equal, a.parameters(), b.parameters()))


print(epoch, same(net, resumed))
#> 1 True
# --8<-- [end:resume]

# --8<-- [start:forgotten]
for forgotten in torch.load("checkpoint.pt", map_location="cpu"):
    resumed, optimizer, loader = start(seed=1)
    save("fresh.pt", 0, resumed, optimizer, loader)
    state = torch.load("checkpoint.pt", map_location="cpu")
    state[forgotten] = torch.load("fresh.pt", map_location="cpu")[forgotten]
    torch.save(state, "fresh.pt")
    epoch = load("fresh.pt", resumed, optimizer, loader)
    for _ in range(epoch + 1, 4):
        train(resumed, loader, optimizer)
    print(forgotten, same(net, resumed))
    #> epoch False
    #> net False
    #> optimizer False
    #> shuffle False
    #> rng False
# --8<-- [end:forgotten]

Path("checkpoint.pt").unlink()
Path("fresh.pt").unlink()
