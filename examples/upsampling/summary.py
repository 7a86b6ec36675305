"""Two ways to make an image larger: one without weights, one that is trained."""

# --8<-- [start:summary]
import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

x = torch.tensor([[1.0, 2], [3, 4]], device=device)[None, None]
print(F.interpolate(x, scale_factor=2)[0, 0])  # each pixel four times
#> tensor([[1., 1., 2., 2.],
#>         [1., 1., 2., 2.],
#>         [3., 3., 4., 4.],
#>         [3., 3., 4., 4.]])

up = nn.ConvTranspose2d(1, 8, kernel_size=4, stride=2, padding=1).to(device)
print(up(x).shape)  # 8 channels, and how a pixel is spread is learned
#> torch.Size([1, 8, 4, 4])
# --8<-- [end:summary]
