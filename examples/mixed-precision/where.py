"""What belongs under autocast: the forward pass and the loss."""

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:loss]
torch.manual_seed(0)
x = torch.randn(8, 20).to(device)
y = torch.arange(8).to(device) % 2
net = nn.Linear(20, 2).to(device)

with torch.autocast(x.device.type, dtype=torch.bfloat16):
    out = net(x)
    inside = F.cross_entropy(out, y)
outside = F.cross_entropy(out, y)
print(inside.dtype, outside.dtype)
#> torch.float32 torch.bfloat16

losses = torch.tensor([0.7020, 0.7040])
print(losses.bfloat16())  # two losses become one
#> tensor([0.7031, 0.7031], dtype=torch.bfloat16)
# --8<-- [end:loss]

# --8<-- [start:backward]
out.retain_grad()
inside.backward()  # outside the block
print(out.grad.dtype, net.weight.grad.dtype)
#> torch.bfloat16 torch.float32
# --8<-- [end:backward]

# --8<-- [start:after]
head = nn.Linear(2, 1).to(device)
try:
    head(out)  # outside the block: nobody converts
except RuntimeError as error:
    print("must have the same dtype" in str(error))
    #> True
print(head(out.float()).dtype)
#> torch.float32
# --8<-- [end:after]
