"""What training keeps in memory besides the batch."""

# --8<-- [start:count]
import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


def megabytes(tensors):
    return sum(t.numel() * t.element_size() for t in tensors) / 1e6


net = nn.Linear(1000, 1000).to(device)
optimizer = torch.optim.Adam(net.parameters())
net(torch.ones(8, 1000, device=device)).square().mean().backward()
optimizer.step()

states = [t for state in optimizer.state.values() for t in state.values()]
print(f"parameters {megabytes(net.parameters()):.1f} MB")
#> parameters 4.0 MB
print(f"gradients  {megabytes(p.grad for p in net.parameters()):.1f} MB")
#> gradients  4.0 MB
print(f"Adam       {megabytes(states):.1f} MB")
#> Adam       8.0 MB
# --8<-- [end:count]
