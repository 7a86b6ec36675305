"""A convolution, an activation function and pooling: shapes on the way."""

# --8<-- [start:summary]
import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

torch.manual_seed(0)
images = torch.randn(8, 3, 32, 32).to(device)  # images, channels, height, width
conv = nn.Conv2d(3, 16, kernel_size=3, padding=1).to(device)

y = F.relu(conv(images))  # 16 channels, each looks for a pattern of its own
print(y.shape)
#> torch.Size([8, 16, 32, 32])
print(F.max_pool2d(y, 2).shape)  # half as high and half as wide
#> torch.Size([8, 16, 16, 16])
# --8<-- [end:summary]
