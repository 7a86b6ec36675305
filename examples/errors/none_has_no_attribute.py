"""Before backward, and for weights that the loss does not need, .grad is None."""

# --8<-- [start:error]
from torch import nn

net = nn.Linear(2, 1)
try:
    net.weight.grad.zero_()
except AttributeError as error:
    print(f"AttributeError: {error}")
    #> AttributeError: 'NoneType' object has no attribute 'zero_'

net.zero_grad()  # passes over those that have none
print([name for name, p in net.named_parameters() if p.grad is None])
#> ['weight', 'bias']
# --8<-- [end:error]
