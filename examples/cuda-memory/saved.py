"""What forward saves for backward grows with the batch."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:saved]
net = nn.Sequential(nn.Linear(1000, 1000), nn.ReLU(), nn.Linear(1000, 10)).to(device)
weights = {p.data_ptr() for p in net.parameters()}  # they are there anyway


def saved_megabytes(batch_size):
    sizes = {}

    def note(tensor):  # called for each tensor that forward saves
        if tensor.data_ptr() not in weights:
            sizes[tensor.data_ptr()] = tensor.numel() * tensor.element_size()
        return tensor

    x = torch.ones(batch_size, 1000, device=device)
    with torch.autograd.graph.saved_tensors_hooks(note, lambda tensor: tensor):
        loss = net(x).square().mean()
    loss.backward()
    return sum(sizes.values()) / 1e6


for batch_size in [10, 100, 1000]:
    print(f"{batch_size} rows: {saved_megabytes(batch_size):.1f} MB")
    #> 10 rows: 0.1 MB
    #> 100 rows: 0.8 MB
    #> 1000 rows: 8.0 MB
# --8<-- [end:saved]
