"""Operands on two devices; meta stands in for the GPU."""

# --8<-- [start:error]
import torch
from torch import nn

net = nn.Linear(3, 2).to("meta")  # as .to("cuda") would
x = torch.zeros(5, 3)
try:
    net(x)
except RuntimeError as error:
    print(f"RuntimeError: {error}")
    #> RuntimeError: Tensor on device meta is not on the expected device cpu!

device = next(net.parameters()).device
print(x.device, {p.device for p in net.parameters()})
#> cpu {device(type='meta')}
print(net(x.to(device)).shape)
#> torch.Size([5, 2])
# --8<-- [end:error]
