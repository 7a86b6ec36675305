"""Max unpooling: each maximum goes back to where it came from."""

import torch
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:unpool]
x = torch.tensor(
    [[1.0, 5, 2, 0], [3, 3, 0, 2], [0, 1, 8, 4], [1, 2, 4, 4]], device=device
)[None, None]
small, places = F.max_pool2d(x, 2, return_indices=True)
print(places[0, 0])  # counted through the image, row by row
#> tensor([[ 1,  2],
#>         [13, 10]])
print(F.max_unpool2d(small, places, 2)[0, 0])
#> tensor([[0., 5., 2., 0.],
#>         [0., 0., 0., 0.],
#>         [0., 0., 8., 0.],
#>         [0., 2., 0., 0.]])
# --8<-- [end:unpool]

# --8<-- [start:dimensions]
sound = torch.tensor([[[1.0, 5, 2, 0]]], device=device)
small, places = F.max_pool1d(sound, 2, return_indices=True)
print(F.max_unpool1d(small, places, 2))
#> tensor([[[0., 5., 2., 0.]]])
scan = torch.zeros(1, 1, 4, 6, 8, device=device)
small, places = F.max_pool3d(scan, 2, return_indices=True)
print(F.max_unpool3d(small, places, 2).shape)
#> torch.Size([1, 1, 4, 6, 8])
# --8<-- [end:dimensions]

# --8<-- [start:odd]
x = torch.tensor([[0.0, 0, 0, 0, 0], [9, 0, 8, 0, 0]], device=device)[None, None]
small, places = F.max_pool2d(x, 2, return_indices=True)
print(F.max_unpool2d(small, places, 2)[0, 0])
#> tensor([[0., 0., 0., 0.],
#>         [0., 9., 0., 8.]])
print(F.max_unpool2d(small, places, 2, output_size=x.shape)[0, 0])
#> tensor([[0., 0., 0., 0., 0.],
#>         [9., 0., 8., 0., 0.]])
# --8<-- [end:odd]
