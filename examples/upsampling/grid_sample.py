"""grid_sample: for each pixel of the result, the place to look at."""

import torch
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:grid]
x = torch.tensor([[1.0, 2, 3], [4, 5, 6], [7, 8, 9]], device=device)[None, None]
places = torch.tensor([[-2 / 3, -2 / 3], [2 / 3, -2 / 3], [0, 0], [0, 1 / 3]])
grid = places.reshape(1, 1, 4, 2).to(device)  # (batch, height, width, 2)
y = F.grid_sample(x, grid, align_corners=False)
print(y.round(decimals=2))
#> tensor([[[[1.0000, 3.0000, 5.0000, 6.5000]]]])
# --8<-- [end:grid]

# --8<-- [start:rotate]
import math


def transform(images, theta, **options):
    theta = theta.to(images).expand(len(images), 2, 3)
    grid = F.affine_grid(theta, images.shape, align_corners=False)
    return F.grid_sample(images, grid, align_corners=False, **options)


c, s = math.cos(math.pi / 2), math.sin(math.pi / 2)  # 90 degrees
turn = torch.tensor([[c, -s, 0], [s, c, 0]])
shift = torch.tensor([[1.0, 0, 2 / 3], [0, 1, 0]])  # look 2 / 3 further right
print(transform(x, turn)[0, 0].round())
#> tensor([[3., 6., 9.],
#>         [2., 5., 8.],
#>         [1., 4., 7.]])
print(transform(x, shift)[0, 0].round())
#> tensor([[2., 3., 0.],
#>         [5., 6., 0.],
#>         [8., 9., 0.]])
print(transform(x, shift, padding_mode="border")[0, 0].round())
#> tensor([[2., 3., 3.],
#>         [5., 6., 6.],
#>         [8., 9., 9.]])
# --8<-- [end:rotate]

# --8<-- [start:learn]
theta = torch.tensor([[1.0, 0, 0.1], [0, 1, 0]], requires_grad=True)
transform(x, theta).sum().backward()
print(theta.grad.shape)
#> torch.Size([2, 3])
# --8<-- [end:learn]
