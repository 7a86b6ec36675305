"""A network pretrained on some digits, fine-tuned on five images of each other one."""

# --8<-- [start:data]
import torch
from sklearn.datasets import load_digits
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.manual_seed(0)
torch.set_default_dtype(torch.float64)  # so that all machines print the same


def place(images):
    """Put each 8x8 image somewhere on 12x12 pixels."""
    out = torch.zeros(len(images), 1, 12, 12)
    for large, image in zip(out, images, strict=True):
        row, column = torch.randint(5, (2,)).tolist()
        large[0, row : row + 8, column : column + 8] = image
    return out.to(device)


digits = load_digits()
images = torch.tensor(digits.images / 16)
labels = torch.tensor(digits.target)

# The old task: 0 to 4, upright or turned, are 20 classes.
old, old_labels = images[labels < 5], labels[labels < 5]
old_x = place(torch.cat([old.rot90(k, (1, 2)) for k in range(4)]))
old_y = torch.cat([old_labels + 5 * k for k in range(4)]).to(device)

# The new task: 5 to 9, with five images of each to learn from.
x, y = place(images[labels > 4]), labels[labels > 4] - 5
order = torch.randperm(len(y))
few = torch.cat([order[y[order] == c][:5] for c in range(5)])
rest = torch.tensor(sorted({*range(len(y))} - {*few.tolist()}))[:500]
few_x, few_y, test_x, test_y = x[few], y[few].to(device), x[rest], y[rest].to(device)
print(len(old_x), len(few_x), len(test_x))
#> 3604 25 500
# --8<-- [end:data]


# --8<-- [start:pretrain]
class Net(nn.Module):
    def __init__(self, classes):
        super().__init__()
        self.body = nn.Sequential(
            nn.Conv2d(1, 16, 3, padding=1), nn.BatchNorm2d(16), nn.ReLU(),
            nn.MaxPool2d(2),
            nn.Conv2d(16, 32, 3, padding=1), nn.BatchNorm2d(32), nn.ReLU(),
            nn.Conv2d(32, 64, 3, padding=1), nn.BatchNorm2d(64), nn.ReLU(),
            nn.AdaptiveMaxPool2d(1), nn.Flatten(),
        )
        self.head = nn.Linear(64, classes)

    def forward(self, x):
        return self.head(self.body(x))


def train(net, optimizer, x, y, steps):
    for _ in range(steps):
        batch = torch.randperm(len(x))[:64].to(device)
        optimizer.zero_grad()
        F.cross_entropy(net(x[batch]), y[batch]).backward()
        optimizer.step()


@torch.no_grad()
def accuracy(net, x, y):
    net.eval()
    return (net(x).argmax(1) == y).float().mean().item()


torch.manual_seed(0)
net = Net(20).to(device)
optimizer = torch.optim.AdamW(net.parameters(), lr=0.01)
train(net, optimizer, old_x, old_y, 150)
torch.save(net.state_dict(), "pretrained.pt")
print(f"{accuracy(net, old_x[::4], old_y[::4]):.2f}")
#> 0.89
# --8<-- [end:pretrain]


# --8<-- [start:fine-tune]
def pretrained_net():
    torch.manual_seed(0)
    net = Net(20)  # as it was saved
    net.load_state_dict(torch.load("pretrained.pt", weights_only=True))
    net.head = nn.Linear(64, 5)  # a new last layer, for five classes
    return net.to(device)


net = pretrained_net()
optimizer = torch.optim.AdamW(
    [
        {"params": net.body.parameters(), "lr": 0.003},
        {"params": net.head.parameters(), "lr": 0.01},
    ]
)
net.train()
train(net, optimizer, few_x, few_y, 30)
print(f"{accuracy(net, test_x, test_y):.2f}")
#> 0.78
# --8<-- [end:fine-tune]

# --8<-- [start:scratch]
torch.manual_seed(0)
for name, net in [("random", Net(5).to(device)), ("pretrained", pretrained_net())]:
    optimizer = torch.optim.AdamW(net.parameters(), lr=0.01)
    right = []
    for steps in 10, 20, 70:  # 10, 30, 100 in all
        net.train()
        train(net, optimizer, few_x, few_y, steps)
        right.append(f"{accuracy(net, test_x, test_y):.2f}")
    print(name, *right)
    #> random 0.49 0.52 0.82
    #> pretrained 0.77 0.81 0.81
# --8<-- [end:scratch]

# --8<-- [start:fewer]
torch.manual_seed(0)
for count in 1, 2:  # of the five images of each digit
    part = torch.arange(25, device=device) % 5 < count
    right = []
    for net in Net(5).to(device), pretrained_net():
        optimizer = torch.optim.AdamW(net.parameters(), lr=0.01)
        net.train()
        train(net, optimizer, few_x[part], few_y[part], 100)
        right.append(f"{accuracy(net, test_x, test_y):.2f}")
    print(part.sum().item(), "images:", *right)
    #> 5 images: 0.46 0.59
    #> 10 images: 0.66 0.73
# --8<-- [end:fewer]

# --8<-- [start:freeze]
net = pretrained_net()
net.body.requires_grad_(False)  # no gradients
net.body.eval()  # batch normalization stays as it is
optimizer = torch.optim.AdamW(net.head.parameters(), lr=0.01)
train(net, optimizer, few_x, few_y, 30)
print(f"{accuracy(net, test_x, test_y):.2f}")
#> 0.69

count = sum(p.numel() for p in net.parameters() if p.requires_grad)
print(count, "of", sum(p.numel() for p in net.parameters()))
#> 325 of 23845
# --8<-- [end:freeze]


# --8<-- [start:changed]
def changed(net, optimizer):
    """The names of all tensors that a step changes."""
    before = {k: v.clone() for k, v in net.state_dict().items()}
    train(net, optimizer, few_x, few_y, 1)
    return [k for k, v in net.state_dict().items() if not v.equal(before[k])]


net = pretrained_net()
net.body.requires_grad_(False)
optimizer = torch.optim.AdamW(net.head.parameters(), lr=0.01)
net.eval()
print(changed(net, optimizer))
#> ['head.weight', 'head.bias']

net.train()
print(*changed(net, optimizer)[:3], sep="\n")
#> body.1.running_mean
#> body.1.running_var
#> body.1.num_batches_tracked
# --8<-- [end:changed]

# --8<-- [start:forgotten]
net = pretrained_net()
optimizer = torch.optim.AdamW(net.parameters(), lr=0.01)
net.head = nn.Linear(64, 5).to(device)  # too late: the optimizer has the old one
net.eval()
print([name for name in changed(net, optimizer) if "head" in name])
#> []
# --8<-- [end:forgotten]

# --8<-- [start:features]
net = pretrained_net()
net.eval()
with torch.no_grad():
    features = net.body(few_x)  # once
    test_features = net.body(test_x)
print(features.shape)
#> torch.Size([25, 64])

optimizer = torch.optim.AdamW(net.head.parameters(), lr=0.01)
train(net.head, optimizer, features, few_y, 30)
print(f"{accuracy(net.head, test_features, test_y):.2f}")
#> 0.69
print((net.head(test_features) - net(test_x)).abs().max().item() < 1e-4)
#> True
# --8<-- [end:features]

# --8<-- [start:stages]
net = pretrained_net()
net.body.requires_grad_(False)
net.eval()
optimizer = torch.optim.AdamW(net.head.parameters(), lr=0.01)
train(net, optimizer, few_x, few_y, 30)
print(f"head: {accuracy(net, test_x, test_y):.2f}")
#> head: 0.69

for name, block, lr in ("+ block 3", net.body[7:], 0.003), ("all", net.body[:7], 0.001):
    block.requires_grad_(True)
    optimizer.add_param_group({"params": block.parameters(), "lr": lr})
    train(net, optimizer, few_x, few_y, 30)
    print(f"{name}: {accuracy(net, test_x, test_y):.2f}")
    #> + block 3: 0.82
    #> all: 0.85
# --8<-- [end:stages]

# --8<-- [start:rates]
net = pretrained_net()
blocks = [net.body[:4], net.body[4:7], net.body[7:], net.head]  # from the input on
groups = [
    {"params": block.parameters(), "lr": 0.01 * 0.5**depth}
    for depth, block in enumerate(reversed(blocks))
]
optimizer = torch.optim.AdamW(groups)
print([group["lr"] for group in optimizer.param_groups])
#> [0.01, 0.005, 0.0025, 0.00125]

net.train()
train(net, optimizer, few_x, few_y, 30)
print(f"{accuracy(net, test_x, test_y):.2f}")
#> 0.79
# --8<-- [end:rates]

# --8<-- [start:forgets]
net = pretrained_net()
optimizer = torch.optim.AdamW(net.parameters(), lr=0.1)
net.train()
train(net, optimizer, few_x, few_y, 30)
print(f"{accuracy(net, test_x, test_y):.2f}")
#> 0.45
# --8<-- [end:forgets]

# --8<-- [start:scale]
net = pretrained_net()
optimizer = torch.optim.AdamW(net.parameters(), lr=0.003)
net.train()
train(net, optimizer, few_x, few_y, 30)
for x in test_x, 2 * test_x - 1:
    print(f"{x.min():.0f} to {x.max():.0f}: {accuracy(net, x, test_y):.2f}")
    #> 0 to 1: 0.80
    #> -1 to 1: 0.47
# --8<-- [end:scale]

from pathlib import Path

Path("pretrained.pt").unlink()
