"""What large models have in place of LayerNorm and the MLP: RMSNorm and SwiGLU."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:large]
from torch.nn import functional as F

torch.manual_seed(0)
x = torch.randn(2, 5, 48).to(device)
by_hand = x / (x.square().mean(dim=-1, keepdim=True) + 1e-6).sqrt()
norm = nn.RMSNorm(48, eps=1e-6, device=device)  # then times a weight, which is 1
print(f"{(norm(x) - by_hand).abs().max():.5f}")
#> 0.00000


class SwiGLU(nn.Module):
    def __init__(self, width):
        super().__init__()
        inner = 8 * width // 3  # three matrices, as large as two of 4 * width
        self.gate = nn.Linear(width, inner, bias=False)
        self.up = nn.Linear(width, inner, bias=False)
        self.down = nn.Linear(inner, width, bias=False)

    def forward(self, x):
        return self.down(F.silu(self.gate(x)) * self.up(x))


mlp = SwiGLU(48).to(device)
print(mlp(x).shape, sum(p.numel() for p in mlp.parameters()), 8 * 48**2)
#> torch.Size([2, 5, 48]) 18432 18432
# --8<-- [end:large]
