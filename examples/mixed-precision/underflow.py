"""Small gradients become 0 in float16, unless the loss is scaled."""

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:range]
small, large = torch.tensor(1e-8), torch.tensor(1e5)
print(small.bfloat16(), large.bfloat16())
#> tensor(1.0012e-08, dtype=torch.bfloat16) tensor(99840., dtype=torch.bfloat16)
print(small.half(), large.half())
#> tensor(0., dtype=torch.float16) tensor(inf, dtype=torch.float16)
# --8<-- [end:range]

# --8<-- [start:zero]
torch.manual_seed(0)
x = torch.randn(1000, 20).to(device)
net = nn.Linear(20, 1000).to(device)
with torch.no_grad():
    target = net(x) + 0.01  # the net is nearly right


def slope(scale, mixed=True):
    """The gradient of the first bias."""
    net.zero_grad()
    with torch.autocast(x.device.type, dtype=torch.float16, enabled=mixed):
        loss = F.mse_loss(net(x), target)  # a mean over a million errors
    (scale * loss).backward()
    return f"{net.bias.grad[0].item() / scale:.0e}"


print(slope(1, mixed=False), "float32")
#> -2e-05 float32
print(slope(1), "float16")
#> 0e+00 float16
print(slope(65536), "float16, scaled")
#> -2e-05 float16, scaled
# --8<-- [end:zero]
