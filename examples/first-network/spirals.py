"""Two spirals: a network with a hidden layer, and what it needs to learn."""

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


def train(net, x, y, steps):
    optimizer = torch.optim.SGD(net.parameters(), lr=0.5)
    for _ in range(steps):
        loss = F.binary_cross_entropy_with_logits(net(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()


# --8<-- [start:data]
torch.manual_seed(0)
radius = torch.linspace(0.2, 1, 100)
angle = 1.5 * torch.pi * radius
arm = torch.stack([radius * angle.cos(), radius * angle.sin()], dim=1)
x = torch.cat([arm, -arm]) + 0.03 * torch.randn(200, 2)
y = torch.cat([torch.zeros(100, 1), torch.ones(100, 1)])
x, y = x.to(device), y.to(device)
print(x.shape, y.shape)
#> torch.Size([200, 2]) torch.Size([200, 1])
# --8<-- [end:data]

# --8<-- [start:shapes]
torch.manual_seed(0)
net = nn.Sequential(nn.Linear(2, 16), nn.ReLU(), nn.Linear(16, 1)).to(device)
h = x
for layer in net:
    h = layer(h)
    print(type(layer).__name__, tuple(h.shape))
    #> Linear (200, 16)
    #> ReLU (200, 16)
    #> Linear (200, 1)
# --8<-- [end:shapes]

# --8<-- [start:measure]
@torch.no_grad()
def measure(net, x, y):
    logits = net(x)
    loss = F.binary_cross_entropy_with_logits(logits, y)
    right = (logits > 0) == (y == 1)
    return f"loss {loss:.2f}, accuracy {right.float().mean():.2f}"


torch.manual_seed(0)
line = nn.Linear(2, 1).to(device)
train(line, x, y, steps=1000)
print(measure(line, x, y))
#> loss 0.27, accuracy 0.82
# --8<-- [end:measure]

# --8<-- [start:train]
total = 0
for steps in (0, 20, 180, 800):
    train(net, x, y, steps)
    total += steps
    print(f"after {total:4} steps: {measure(net, x, y)}")
    #> after    0 steps: loss 0.70, accuracy 0.50
    #> after   20 steps: loss 0.49, accuracy 0.79
    #> after  200 steps: loss 0.20, accuracy 0.88
    #> after 1000 steps: loss 0.01, accuracy 1.00
# --8<-- [end:train]

# --8<-- [start:new]
new = torch.tensor([[-0.6, 0.0], [0.6, 0.0]], device=device)
with torch.no_grad():
    for p in torch.sigmoid(net(new)):
        print(f"probability of the second arm: {p.item():.2f}")
        #> probability of the second arm: 0.01
        #> probability of the second arm: 0.99
# --8<-- [end:new]

# --8<-- [start:units]
for units in (2, 8, 32):
    torch.manual_seed(0)
    net = nn.Sequential(nn.Linear(2, units), nn.ReLU(), nn.Linear(units, 1))
    net.to(device)
    train(net, x, y, steps=1000)
    print(f"{units:2} hidden units: {measure(net, x, y)}")
    #>  2 hidden units: loss 0.22, accuracy 0.87
    #>  8 hidden units: loss 0.22, accuracy 0.88
    #> 32 hidden units: loss 0.01, accuracy 1.00
# --8<-- [end:units]

# --8<-- [start:seeds]
for seed in (0, 1, 2):
    torch.manual_seed(seed)
    net = nn.Sequential(nn.Linear(2, 16), nn.ReLU(), nn.Linear(16, 1)).to(device)
    train(net, x, y, steps=1000)
    print(f"seed {seed}: {measure(net, x, y)}")
    #> seed 0: loss 0.01, accuracy 1.00
    #> seed 1: loss 0.22, accuracy 0.88
    #> seed 2: loss 0.01, accuracy 1.00
# --8<-- [end:seeds]

# --8<-- [start:activations]
for activation in (nn.ReLU(), nn.GELU(), nn.Tanh(), nn.Sigmoid()):
    torch.manual_seed(0)
    net = nn.Sequential(nn.Linear(2, 16), activation, nn.Linear(16, 1)).to(device)
    train(net, x, y, steps=1000)
    print(f"{type(activation).__name__:7} {measure(net, x, y)}")
    #> ReLU    loss 0.01, accuracy 1.00
    #> GELU    loss 0.03, accuracy 1.00
    #> Tanh    loss 0.02, accuracy 1.00
    #> Sigmoid loss 0.25, accuracy 0.85
# --8<-- [end:activations]

# --8<-- [start:forgotten]
torch.manual_seed(0)
net = nn.Sequential(nn.Linear(2, 16), nn.Linear(16, 1)).to(device)
train(net, x, y, steps=1000)
print(measure(net, x, y))
#> loss 0.26, accuracy 0.82
# --8<-- [end:forgotten]

# --8<-- [start:zeros]
net = nn.Sequential(nn.Linear(2, 16), nn.ReLU(), nn.Linear(16, 1)).to(device)
for p in net.parameters():
    nn.init.zeros_(p)
train(net, x, y, steps=1000)
print(measure(net, x, y))
#> loss 0.69, accuracy 0.50
for name, p in net.named_parameters():
    print(name, "largest slope:", round(p.grad.abs().max().item(), 3))
    #> 0.weight largest slope: 0.0
    #> 0.bias largest slope: 0.0
    #> 2.weight largest slope: 0.0
    #> 2.bias largest slope: 0.0
# --8<-- [end:zeros]
