"""A bias before batch norm does nothing; convolution and norm become one layer."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:bias]
torch.manual_seed(0)
conv = nn.Conv2d(1, 2, 3).to(device)
norm = nn.BatchNorm2d(2).to(device)
x = torch.randn(8, 1, 6, 6).to(device)
before = norm(conv(x))
(before**3).sum().backward()  # any loss; before.sum() gives conv.weight 0, too
print(f"{conv.bias.grad.abs().max():.2f} {conv.weight.grad.abs().max() > 1}")
#> 0.00 True
with torch.no_grad():
    conv.bias += 100
    print((norm(conv(x)) - before).abs().max() < 1e-3)
    #> tensor(True)
# --8<-- [end:bias]

# --8<-- [start:fuse]
from torch.nn.utils import fuse_conv_bn_eval

torch.manual_seed(0)
conv = nn.Conv2d(3, 8, 3, bias=False).to(device)
norm = nn.BatchNorm2d(8).to(device)
for _ in range(20):  # so that its numbers are not 0 and 1
    norm(conv(2 + torch.randn(16, 3, 8, 8).to(device)))
net = nn.Sequential(conv, norm).eval()

scale = norm.weight / (norm.running_var + norm.eps).sqrt()
fused = nn.Conv2d(3, 8, 3).to(device)
with torch.no_grad():
    fused.weight.copy_(scale[:, None, None, None] * conv.weight)
    fused.bias.copy_(norm.bias - scale * norm.running_mean)

x = torch.randn(4, 3, 8, 8).to(device)
print((fused(x) - net(x)).abs().max() < 1e-5)
#> tensor(True)
print((fuse_conv_bn_eval(conv, norm)(x) - net(x)).abs().max() < 1e-5)
#> tensor(True)
# --8<-- [end:fuse]
