"""A kernel is learned: from images and what a hidden kernel made of them."""

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:learn]
torch.manual_seed(0)
images = torch.randn(64, 1, 10, 10).to(device)
outline = torch.tensor([[-1.0, -1, -1], [-1, 8, -1], [-1, -1, -1]], device=device)
wanted = F.conv2d(images, outline[None, None])

conv = nn.Conv2d(1, 1, kernel_size=3, bias=False).to(device)
optimizer = torch.optim.SGD(conv.parameters(), lr=0.2)
for _ in range(50):
    loss = F.mse_loss(conv(images), wanted)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(conv.weight.detach()[0, 0].round(decimals=1))
#> tensor([[-1., -1., -1.],
#>         [-1.,  8., -1.],
#>         [-1., -1., -1.]])
# --8<-- [end:learn]
