"""Muon: a step for whole matrices, with the bits of torch.optim.Muon."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:orthogonal]
def orthogonal(g):
    """Bring all singular values near 1; the directions stay."""
    x = g.bfloat16()
    if g.shape[0] > g.shape[1]:
        return orthogonal(g.T).T
    x = x / x.norm().clamp(min=1e-7)  # now none is above 1
    for _ in range(5):
        a = x @ x.T
        b = torch.addmm(a, a, a, beta=-4.775, alpha=2.0315)
        x = torch.addmm(x, b, x, beta=3.4445)
    return x


torch.manual_seed(0)
g = (torch.randn(4, 3) * torch.tensor([10.0, 1.0, 0.1])).to(device)
sizes, new = torch.linalg.svdvals(g), torch.linalg.svdvals(orthogonal(g).float())
print(f"largest / smallest: {sizes[0] / sizes[-1]:.0f}")
#> largest / smallest: 328
print(f"then all between 0.5 and 1.5: {((new > 0.5) & (new < 1.5)).all()}")
#> then all between 0.5 and 1.5: True
# --8<-- [end:orthogonal]

# --8<-- [start:step]
p, m = torch.zeros(4, 3, device=device), torch.zeros(4, 3, device=device)
q = torch.zeros(4, 3, device=device, requires_grad=True)
optimizer = torch.optim.Muon([q], lr=0.02, weight_decay=0.1)
for _ in range(3):
    p = p * (1 - 0.02 * 0.1)  # as in AdamW
    m = m.lerp(g, 1 - 0.95)
    step = orthogonal(g.lerp(m, 0.95))
    p = p.add(step, alpha=-0.02 * (4 / 3) ** 0.5)  # rows / columns, at least 1

    q.grad = g.clone()
    optimizer.step()
print(torch.equal(p, q))
#> True
# --8<-- [end:step]

# --8<-- [start:two]
from torch import nn

net = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 16), nn.ReLU())
net.append(nn.Linear(16, 2)).to(device)
hidden = [net[2].weight]
others = [p for p in net.parameters() if all(p is not h for h in hidden)]
muon = torch.optim.Muon(hidden, lr=0.02)
adamw = torch.optim.AdamW(others, lr=0.001)
print(len(hidden), len(others))
#> 1 5

try:
    torch.optim.Muon(net.parameters())
except ValueError as e:
    print(str(e).split(" whereas")[0])
    #> Muon only supports 2D parameters
# --8<-- [end:two]
