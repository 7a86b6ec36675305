"""Optimizers and clipping."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.manual_seed(0)

# --8<-- [start:state]
net = nn.Linear(2, 1).to(device)
for optimizer in [
    torch.optim.SGD(net.parameters(), lr=0.01),
    torch.optim.SGD(net.parameters(), lr=0.01, momentum=0.9),
    torch.optim.Adam(net.parameters(), lr=0.001),
]:
    net.zero_grad()
    net(torch.ones(1, 2, device=device)).sum().backward()
    optimizer.step()
    print(list(optimizer.state[net.weight]))
    #> []
    #> ['momentum_buffer']
    #> ['step', 'exp_avg', 'exp_avg_sq']
# --8<-- [end:state]

# --8<-- [start:clip]
net = nn.Linear(4, 3).to(device)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
(1000 * net(torch.ones(2, 4, device=device))).sum().backward()

norm = nn.utils.clip_grad_norm_(net.parameters(), max_norm=1.0)
print(f"{norm.item():.0f}")  # the norm that it found
#> 7746

norm = nn.utils.get_total_norm(p.grad for p in net.parameters())
print(f"{norm.item():.3f}")  # the norm that it left
#> 1.000
optimizer.step()
# --8<-- [end:clip]
