"""Convolution, batch norm and ReLU: what comes out of the norm."""

# --8<-- [start:summary]
import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

torch.manual_seed(0)
conv = nn.Conv2d(3, 2, 3, padding=1, bias=False).to(device)
norm = nn.BatchNorm2d(2).to(device)
images = 50 + 20 * torch.randn(32, 3, 8, 8).to(device)
x = conv(images)
y = norm(x)
z = F.relu(y)
for name, values in ("conv", x), ("norm", y), ("relu", z):
    for channel in values.unbind(1):
        print(f"{name}: mean {channel.mean().abs():.1f}, spread {channel.std():.1f}")
        #> conv: mean 3.4, spread 14.8
        #> conv: mean 17.2, spread 14.2
        #> norm: mean 0.0, spread 1.0
        #> norm: mean 0.0, spread 1.0
        #> relu: mean 0.4, spread 0.6
        #> relu: mean 0.4, spread 0.6
# --8<-- [end:summary]
