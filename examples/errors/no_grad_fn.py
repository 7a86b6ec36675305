"""The loss does not depend on anything that requires grad."""

# --8<-- [start:error]
import torch
from torch import nn

net, x = nn.Linear(3, 1), torch.ones(5, 3)
with torch.no_grad():
    loss = net(x).mean()
try:
    loss.backward()
except RuntimeError as error:
    print("RuntimeError:", str(error).split(" and ")[0])
    #> RuntimeError: element 0 of tensors does not require grad
print(loss.requires_grad, net.weight.requires_grad)
#> False True

loss = net(x).mean()  # outside no_grad
loss.backward()
print(net.weight.grad.shape)
#> torch.Size([1, 3])
# --8<-- [end:error]
