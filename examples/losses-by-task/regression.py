"""Losses for numbers: outliers, uncertainty, counts."""

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:grad]
error = torch.tensor([0.1, 1.0, 10.0], device=device, requires_grad=True)
zero = torch.zeros(3, device=device)
for loss in [nn.MSELoss, nn.L1Loss, nn.SmoothL1Loss, nn.HuberLoss]:
    (pull,) = torch.autograd.grad(loss(reduction="sum")(error, zero), error)
    print(loss.__name__, [f"{p:.2f}" for p in pull.tolist()])
    #> MSELoss ['0.20', '2.00', '20.00']
    #> L1Loss ['1.00', '1.00', '1.00']
    #> SmoothL1Loss ['0.10', '1.00', '1.00']
    #> HuberLoss ['0.10', '1.00', '1.00']
# --8<-- [end:grad]

# --8<-- [start:huber]
e = torch.linspace(-3, 3, 61, dtype=torch.float64, device=device)
zero = torch.zeros_like(e)
delta = 0.5
by_hand = torch.where(e.abs() < delta, e**2 / 2, delta * (e.abs() - delta / 2))
huber = F.huber_loss(e, zero, delta=delta, reduction="none")
smooth = F.smooth_l1_loss(e, zero, beta=delta, reduction="none")
print(torch.allclose(huber, by_hand), torch.allclose(huber, delta * smooth))
#> True True
# --8<-- [end:huber]

# --8<-- [start:gaussian]
torch.manual_seed(0)
x = torch.rand(4000).to(device)
y = 2 * x + (0.1 + x) * torch.randn(4000).to(device)  # noise that grows with x

torch.manual_seed(0)
net = nn.Sequential(nn.Linear(1, 16), nn.Tanh(), nn.Linear(16, 2)).to(device)
optimizer = torch.optim.Adam(net.parameters(), lr=0.02)
for _ in range(400):
    mean, raw = net(x[:, None]).unbind(dim=1)
    variance = F.softplus(raw)  # always positive
    loss = F.gaussian_nll_loss(mean, y, variance)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()

ends = torch.tensor([[0.1], [0.9]], device=device)
mean, raw = net(ends).unbind(dim=1)
print([round(m, 1) for m in mean.tolist()])
#> [0.2, 1.8]
print([round(s, 1) for s in F.softplus(raw).sqrt().tolist()])
#> [0.2, 1.0]
# --8<-- [end:gaussian]

# --8<-- [start:formula]
variance, y, mean = torch.tensor([4.0, 3.0, 1.0], device=device)
by_hand = (variance.log() + (mean - y) ** 2 / variance) / 2
print(by_hand, nn.GaussianNLLLoss()(mean, y, variance))
#> tensor(1.1931) tensor(1.1931)
# --8<-- [end:formula]

# --8<-- [start:poisson]
counts = torch.tensor([0.0, 1.0, 5.0, 2.0], device=device)  # calls in an hour
z = torch.zeros((), device=device, requires_grad=True)  # the log of the rate
optimizer = torch.optim.SGD([z], lr=0.1)
for _ in range(200):
    loss = F.poisson_nll_loss(z.expand(4), counts)  # exp(z) - counts * z
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(f"{z.exp().item():.2f} {counts.mean().item():.2f}")
#> 2.00 2.00
# --8<-- [end:poisson]
