"""Few weights, the same at each place: a pattern is found wherever it stands."""

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:count]
conv = nn.Conv2d(3, 16, kernel_size=3, padding=1, device="meta")
linear = nn.Linear(3 * 32 * 32, 16 * 32 * 32, device="meta")
for layer in [conv, linear]:
    print(f"{sum(p.numel() for p in layer.parameters()):,}")
    #> 448
    #> 50,348,032
# --8<-- [end:count]

# --8<-- [start:shift]
kernel = torch.tensor([[-1.0, 0, 1]] * 3, device=device)[None, None]
image = torch.zeros(1, 1, 3, 9, device=device)
image[..., 1:3] = 1  # a bar in columns 1 and 2
print(F.conv2d(image, kernel)[0, 0])
#> tensor([[ 3., -3., -3.,  0.,  0.,  0.,  0.]])
moved = image.roll(3, dims=3)  # the bar three columns further
print(F.conv2d(moved, kernel)[0, 0])
#> tensor([[ 0.,  0.,  3.,  3., -3., -3.,  0.]])
# --8<-- [end:shift]
