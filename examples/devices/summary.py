"""The lines that make a script run on the GPU, or on the CPU without one."""

# --8<-- [start:summary]
import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

net = nn.Linear(3, 2).to(device)  # a model moves in place
x = torch.ones(4, 3, device=device)  # a new tensor is created there
y = torch.ones(4, 3).to(device)  # an old one: keep what `to` returns

out = net(x + y)
print(out.shape, out.device)
#> torch.Size([4, 2]) cpu
print(out.detach().cpu().numpy().shape)  # NumPy needs it in main memory
#> (4, 2)
# --8<-- [end:summary]
