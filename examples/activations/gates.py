"""Gates: one half of the numbers says how much of the other passes."""

import torch
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:glu]
x = torch.tensor([[1.0, 2.0, 0.0, -9.0]], device=device)
print(F.glu(x))  # (1, 2) times the sigmoid of (0, -9)
#> tensor([[5.0000e-01, 2.4679e-04]])
values, gate = x.chunk(2, dim=-1)
print(torch.equal(F.glu(x), values * torch.sigmoid(gate)))
#> True
# --8<-- [end:glu]

# --8<-- [start:swiglu]
from torch import nn


class SwiGLU(nn.Module):
    def __init__(self, size, hidden):
        super().__init__()
        self.gate = nn.Linear(size, hidden, bias=False)
        self.up = nn.Linear(size, hidden, bias=False)
        self.down = nn.Linear(hidden, size, bias=False)

    def forward(self, x):
        return self.down(F.silu(self.gate(x)) * self.up(x))


layer = SwiGLU(8, 24).to(device)
print(layer(torch.ones(2, 5, 8, device=device)).shape)
#> torch.Size([2, 5, 8])
# --8<-- [end:swiglu]
