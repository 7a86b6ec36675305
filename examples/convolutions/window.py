"""What a convolution computes: a window slides, and each place gives one number."""

import torch
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:by-hand]
image = torch.tensor(
    [
        [0.0, 0, 1, 1, 0, 0],
        [0.0, 0, 1, 1, 0, 0],
        [0.0, 0, 1, 1, 0, 0],
        [0.0, 0, 0, 0, 0, 0],
    ],
    device=device,
)
kernel = torch.tensor([[-1.0, 0, 1]] * 3, device=device)  # right minus left


def convolve(image, kernel):
    (height, width), (rows, columns) = image.shape, kernel.shape
    y = image.new_zeros(height - rows + 1, width - columns + 1)
    for i in range(y.shape[0]):
        for j in range(y.shape[1]):
            window = image[i : i + rows, j : j + columns]
            y[i, j] = (window * kernel).sum()
    return y


print(convolve(image, kernel))
#> tensor([[ 3.,  3., -3., -3.],
#>         [ 2.,  2., -2., -2.]])
print(F.conv2d(image[None, None], kernel[None, None])[0, 0])
#> tensor([[ 3.,  3., -3., -3.],
#>         [ 2.,  2., -2., -2.]])
# --8<-- [end:by-hand]

# --8<-- [start:flip]
import numpy as np

x = torch.tensor([1.0, 2, 4], device=device)
k = torch.tensor([1.0, 10], device=device)
print(F.conv1d(x[None], k[None, None])[0])  # 1 * 1 + 10 * 2, 1 * 2 + 10 * 4
#> tensor([21., 42.])
print(F.conv1d(x[None], k.flip(0)[None, None])[0])
#> tensor([12., 24.])
print(np.convolve([1.0, 2, 4], [1.0, 10], mode="valid"))
#> [12. 24.]
# --8<-- [end:flip]
