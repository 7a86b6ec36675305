"""Checkpointing: keep less for backward, compute it again."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.manual_seed(0)

# --8<-- [start:checkpoint]
from torch.utils.checkpoint import checkpoint

block = nn.Sequential(nn.Linear(64, 64), nn.ReLU(), nn.Linear(64, 64)).to(device)
runs = []
block.register_forward_pre_hook(lambda *_: runs.append("forward"))
x = torch.randn(16, 64).to(device)

block(x).square().mean().backward()
plain = block[0].weight.grad.clone()
print(len(runs))
#> 1

runs.clear()
block.zero_grad()
checkpoint(block, x, use_reentrant=False).square().mean().backward()
print(len(runs))  # once more, during backward
#> 2
print("the same gradient:", torch.allclose(block[0].weight.grad, plain))
#> the same gradient: True
# --8<-- [end:checkpoint]
