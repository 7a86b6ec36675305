"""A residual block: the input is added to what two convolutions make of it."""

# --8<-- [start:block]
import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


class Block(nn.Module):
    def __init__(self, c_in, c_out, stride=1):
        super().__init__()
        self.conv1 = nn.Conv2d(c_in, c_out, 3, stride, padding=1, bias=False)
        self.norm1 = nn.BatchNorm2d(c_out)
        self.conv2 = nn.Conv2d(c_out, c_out, 3, padding=1, bias=False)
        self.norm2 = nn.BatchNorm2d(c_out)
        self.shortcut = nn.Identity()
        if stride != 1 or c_in != c_out:
            self.shortcut = nn.Sequential(
                nn.Conv2d(c_in, c_out, 1, stride, bias=False),
                nn.BatchNorm2d(c_out),
            )

    def forward(self, x):
        y = F.relu(self.norm1(self.conv1(x)))
        y = self.norm2(self.conv2(y))
        return F.relu(y + self.shortcut(x))


x = torch.randn(8, 16, 8, 8).to(device)
print(Block(16, 16).to(device)(x).shape)
#> torch.Size([8, 16, 8, 8])
print(Block(16, 32, stride=2).to(device)(x).shape)
#> torch.Size([8, 32, 4, 4])
# --8<-- [end:block]

# --8<-- [start:identity]
x = torch.randn(8, 16, 8, 8).to(device)
block = Block(16, 16).to(device)
nn.init.zeros_(block.norm2.weight)
print(torch.equal(block(x), F.relu(x)))
#> True
# --8<-- [end:identity]

# --8<-- [start:projection]
block = Block(16, 32, stride=2).to(device)
print(block.shortcut[0].weight.shape, block.shortcut(x).shape)
#> torch.Size([32, 16, 1, 1]) torch.Size([8, 32, 4, 4])
block.shortcut = nn.Identity()
try:
    block(x)
except RuntimeError as e:
    print(str(e).partition(" at ")[0])
    #> The size of tensor a (4) must match the size of tensor b (8)
# --8<-- [end:projection]

# --8<-- [start:in-place]
conv = nn.Conv2d(16, 16, 3, padding=1).to(device)
h = torch.relu(x.clone().requires_grad_())
h += conv(h)  # conv needs the old h for its gradient
try:
    h.sum().backward()
except RuntimeError as e:
    print("modified by an inplace operation" in str(e))
    #> True
# --8<-- [end:in-place]
