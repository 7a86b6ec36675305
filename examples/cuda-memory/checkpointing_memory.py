"""How much memory checkpointing saves."""
# devices: cuda -- reads the peak memory of a GPU

import torch
from torch import nn

# --8<-- [start:peak]
from torch.utils.checkpoint import checkpoint

blocks = nn.ModuleList(
    nn.Sequential(nn.Linear(256, 256), nn.ReLU(), nn.Linear(256, 256), nn.ReLU())
    for _ in range(8)
).to("cuda")
data = torch.ones(2048, 256, device="cuda")


def peak(run):
    blocks.zero_grad()
    torch.cuda.reset_peak_memory_stats()
    x = data
    for block in blocks:
        x = run(block, x)
    x.square().mean().backward()
    return torch.cuda.max_memory_allocated()


plain = peak(lambda block, x: block(x))
saved = peak(lambda block, x: checkpoint(block, x, use_reentrant=False))
print(saved < plain)
# --8<-- [end:peak]
