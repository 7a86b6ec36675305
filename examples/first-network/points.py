"""Four points: what a line can part, what it cannot, and what a kink changes."""

# --8<-- [start:points]
import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

points = torch.tensor([[0.0, 0], [0, 1], [1, 0], [1, 1]], device=device)
both = torch.tensor([[0.0], [0], [0], [1]], device=device)
just_one = torch.tensor([[0.0], [1], [1], [0]], device=device)
print(points.shape, just_one.shape)
#> torch.Size([4, 2]) torch.Size([4, 1])
# --8<-- [end:points]

# --8<-- [start:logits]
logits = torch.tensor([-4.0, -1, 0, 1, 4], device=device)
yes = torch.ones(5, device=device)
print(torch.sigmoid(logits))
#> tensor([0.0180, 0.2689, 0.5000, 0.7311, 0.9820])
print(F.binary_cross_entropy_with_logits(logits, yes, reduction="none"))
#> tensor([4.0181, 1.3133, 0.6931, 0.3133, 0.0181])
# --8<-- [end:logits]


# --8<-- [start:both]
def train(net, x, y, steps):
    optimizer = torch.optim.SGD(net.parameters(), lr=0.5)
    for _ in range(steps):
        loss = F.binary_cross_entropy_with_logits(net(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()


@torch.no_grad()
def probabilities(net, x):
    return [round(p, 2) for p in torch.sigmoid(net(x)).flatten().tolist()]


torch.manual_seed(0)
net = nn.Linear(2, 1).to(device)
train(net, points, both, steps=1000)
print(probabilities(net, points))
#> [0.0, 0.04, 0.04, 0.94]
# --8<-- [end:both]

# --8<-- [start:just_one]
torch.manual_seed(0)
net = nn.Linear(2, 1).to(device)
train(net, points, just_one, steps=1000)
print(probabilities(net, points))
#> [0.5, 0.5, 0.5, 0.5]
loss = F.binary_cross_entropy_with_logits(net(points), just_one)
print(f"loss {loss:.3f}")
#> loss 0.693
# --8<-- [end:just_one]

# --8<-- [start:product]
torch.manual_seed(0)
two = nn.Sequential(nn.Linear(2, 16), nn.Linear(16, 1)).to(device)
one = nn.Linear(2, 1).to(device)
with torch.no_grad():
    one.weight.copy_(two[1].weight @ two[0].weight)
    one.bias.copy_(two[1].weight @ two[0].bias + two[1].bias)
    print("two layers", [round(z, 3) for z in two(points).flatten().tolist()])
    #> two layers [-0.063, -0.075, -0.011, -0.023]
    print("one layer ", [round(z, 3) for z in one(points).flatten().tolist()])
    #> one layer  [-0.063, -0.075, -0.011, -0.023]
# --8<-- [end:product]

# --8<-- [start:relu]
print(torch.relu(torch.tensor([-2.0, -0.5, 0.0, 0.5, 2.0], device=device)))
#> tensor([0.0000, 0.0000, 0.0000, 0.5000, 2.0000])
# --8<-- [end:relu]

# --8<-- [start:by_hand]
first, last = nn.Linear(2, 2).to(device), nn.Linear(2, 1).to(device)
with torch.no_grad():
    first.weight.copy_(torch.tensor([[1.0, 1], [1, 1]]))
    first.bias.copy_(torch.tensor([0.0, -1]))
    last.weight.copy_(torch.tensor([[1.0, -2]]))
    last.bias.zero_()
    for point in points:
        hidden = torch.relu(first(point))
        print(point.tolist(), "hidden", hidden.tolist(), "output", last(hidden).item())
        #> [0.0, 0.0] hidden [0.0, 0.0] output 0.0
        #> [0.0, 1.0] hidden [1.0, 0.0] output 1.0
        #> [1.0, 0.0] hidden [1.0, 0.0] output 1.0
        #> [1.0, 1.0] hidden [2.0, 1.0] output 0.0
# --8<-- [end:by_hand]
