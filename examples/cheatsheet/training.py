"""A model from its definition to the file that holds it."""

import warnings

import torch

# PyTorch's own compiler still uses what PyTorch deprecates
warnings.filterwarnings("ignore", message="`torch.jit.script")
device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:module]
from torch import nn
from torch.nn import functional as F

torch.manual_seed(0)

class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(4, 16)
        self.fc2 = nn.Linear(16, 2)

    def forward(self, x):
        return self.fc2(self.fc1(x).relu())

net = Net().to(device)
x = torch.ones(8, 4, device=device)
net(x)  # (8, 2)
# --8<-- [end:module]

# --8<-- [start:sequential]
small = nn.Sequential(
    nn.Linear(4, 16), nn.ReLU(),
    nn.Linear(16, 2),
).to(device)
small[0].weight  # (16, 4)
# --8<-- [end:sequential]

# --8<-- [start:parameters]
for name, p in net.named_parameters():
    print(name, list(p.shape))
    #> fc1.weight [16, 4]
    #> fc1.bias [16]
    #> fc2.weight [2, 16]
    #> fc2.bias [2]
ps = list(net.parameters())
print(sum(p.numel() for p in ps))
#> 114
nn.init.xavier_uniform_(net.fc2.weight)
nn.init.zeros_(net.fc2.bias)
small[0].requires_grad_(False)  # freeze
# --8<-- [end:parameters]

# --8<-- [start:optimizer]
opt = torch.optim.SGD(
    ps, lr=0.1, momentum=0.9
)
groups = [
    {"params": net.fc1.parameters()},
    {"params": ps[2:], "lr": 0.02},
]
opt = torch.optim.AdamW(groups, lr=0.01)
sched = torch.optim.lr_scheduler.StepLR(
    opt, step_size=5, gamma=0.5
)
# --8<-- [end:optimizer]

# --8<-- [start:data]
from torch.utils import data

X = torch.randn(500, 4)
T = (X[:, 0] > X[:, 1]).long()
pairs = data.TensorDataset(X, T)
train, test = data.random_split(
    pairs, [0.8, 0.2]
)
loader = data.DataLoader(
    train, batch_size=32, shuffle=True
)
x, t = next(iter(loader))
x  # (32, 4)
# --8<-- [end:data]

# --8<-- [start:loop]
net.train()
for epoch in range(10):
    for x, t in loader:
        x, t = x.to(device), t.to(device)
        opt.zero_grad()
        loss = F.cross_entropy(net(x), t)
        loss.backward()
        nn.utils.clip_grad_norm_(
            net.parameters(), max_norm=1.0
        )
        opt.step()
    sched.step()
# --8<-- [end:loop]

# --8<-- [start:evaluate]
net.eval()  # dropout off, norms fixed
right = 0
with torch.no_grad():
    for x, t in data.DataLoader(test, 100):
        y = net(x.to(device)).cpu()
        right += (y.argmax(1) == t).sum()
print(right.item() / len(test) > 0.9)
#> True
# --8<-- [end:evaluate]

# --8<-- [start:save]
torch.save(net.state_dict(), "net.pt")
copy = Net().to(device)
state = torch.load(
    "net.pt", map_location=device
)
copy.load_state_dict(state)
torch.save({  # to go on training
    "net": net.state_dict(),
    "opt": opt.state_dict(),
    "epoch": epoch,
}, "checkpoint.pt")
# --8<-- [end:save]

# --8<-- [start:speed]
pin = torch.cuda.is_available()
loader = data.DataLoader(
    train, batch_size=32, pin_memory=pin
)  # in advance, if num_workers > 0
x, t = next(iter(loader))
x = x.to(device, non_blocking=pin)
t = t.to(device, non_blocking=pin)
kind = x.device.type  # "cuda", or "cpu"
with torch.autocast(kind, torch.bfloat16):
    loss = F.cross_entropy(net(x), t)
loss.backward()  # outside of autocast
fast = torch.compile(net)  # on first call
# matrix products in TF32 ("highest": not)
torch.set_float32_matmul_precision("high")
# --8<-- [end:speed]
