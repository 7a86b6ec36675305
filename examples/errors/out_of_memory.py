"""A batch in parts needs less memory, and gives the same gradient."""

# --8<-- [start:error]
import torch
from torch import nn

torch.manual_seed(0)
net, x = nn.Linear(4, 1), torch.randn(32, 4)
net(x).mean().backward()
whole = net.weight.grad.clone()

net.zero_grad()
for part in x.split(8):  # a quarter of the memory
    (net(part).mean() / 4).backward()
print(whole)
#> tensor([[ 1.9222e-01,  2.9280e-01,  7.9741e-02, -1.3684e-04]])
print(net.weight.grad)
#> tensor([[ 1.9222e-01,  2.9280e-01,  7.9741e-02, -1.3684e-04]])
# --8<-- [end:error]
