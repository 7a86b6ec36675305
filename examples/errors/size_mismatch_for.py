"""A saved layer of ten classes does not fit a network of three."""

# --8<-- [start:error]
import torch
from torch import nn

saved = nn.Sequential(nn.Linear(4, 8), nn.Linear(8, 10)).state_dict()
net = nn.Sequential(nn.Linear(4, 8), nn.Linear(8, 3))
try:
    net.load_state_dict(saved)
except RuntimeError as error:
    print(str(error).splitlines()[1].strip().replace(" from", "\nfrom"))
    #> size mismatch for 1.weight: copying a param with shape torch.Size([10, 8])
    #> from checkpoint, the shape in current model is torch.Size([3, 8]).

fits = {k: v for k, v in saved.items() if not k.startswith("1.")}
print(net.load_state_dict(fits, strict=False).missing_keys)
#> ['1.weight', '1.bias']
print(net(torch.ones(2, 4)).shape)
#> torch.Size([2, 3])
# --8<-- [end:error]
