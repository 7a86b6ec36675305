"""unfold lays out the windows: a convolution is then a product of matrices."""

import torch
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:windows]
x = torch.arange(12.0, device=device).reshape(1, 1, 3, 4)
print(x[0, 0])
#> tensor([[ 0.,  1.,  2.,  3.],
#>         [ 4.,  5.,  6.,  7.],
#>         [ 8.,  9., 10., 11.]])
windows = F.unfold(x, kernel_size=2)
print(windows.shape)  # (batch, channels * 2 * 2, windows)
#> torch.Size([1, 4, 6])
print(windows[0])  # each column is a window
#> tensor([[ 0.,  1.,  2.,  4.,  5.,  6.],
#>         [ 1.,  2.,  3.,  5.,  6.,  7.],
#>         [ 4.,  5.,  6.,  8.,  9., 10.],
#>         [ 5.,  6.,  7.,  9., 10., 11.]])
# --8<-- [end:windows]

# --8<-- [start:product]
torch.manual_seed(0)
x = torch.randn(2, 3, 8, 8).double().to(device)
weight = torch.randn(16, 3, 3, 3).double().to(device)
windows = F.unfold(x, kernel_size=3)  # (2, 27, 36)
y = weight.flatten(1) @ windows  # (16, 27) times (2, 27, 36)
y = y.unflatten(2, (6, 6))  # 36 windows: 6 rows of 6
print((y - F.conv2d(x, weight)).abs().max().item() < 1e-12)
#> True
# --8<-- [end:product]

# --8<-- [start:fold]
x = torch.ones(1, 1, 4, 4, device=device)
windows = F.unfold(x, kernel_size=3)
count = F.fold(windows, output_size=(4, 4), kernel_size=3)
print(count[0, 0])  # in how many windows each pixel stands
#> tensor([[1., 2., 2., 1.],
#>         [2., 4., 4., 2.],
#>         [2., 4., 4., 2.],
#>         [1., 2., 2., 1.]])
# --8<-- [end:fold]

# --8<-- [start:back]
x = torch.arange(16.0, device=device).reshape(1, 1, 4, 4)
windows = F.unfold(x, kernel_size=3)
print(torch.equal(F.fold(windows, output_size=(4, 4), kernel_size=3) / count, x))
#> True
# --8<-- [end:back]

# --8<-- [start:patches]
images = torch.zeros(2, 3, 32, 32, device=device)
patches = F.unfold(images, kernel_size=8, stride=8).transpose(1, 2)
print(patches.shape)  # 16 patches, 3 * 8 * 8 numbers in each
#> torch.Size([2, 16, 192])
# --8<-- [end:patches]
