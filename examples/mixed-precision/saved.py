"""How much less forward keeps for backward."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:saved]
layers = [layer for _ in range(4) for layer in (nn.Linear(256, 256), nn.ReLU())]
net = nn.Sequential(*layers).to(device)
x = torch.randn(4096, 256).to(device)


def saved_bytes(mixed):
    """Count what forward keeps; a tensor that is kept twice counts once."""
    kept = {}

    def note(tensor):
        storage = tensor.untyped_storage()
        kept[storage.data_ptr()] = storage.nbytes()
        return tensor

    # note is called with each tensor that forward keeps
    hooks = torch.autograd.graph.saved_tensors_hooks(note, lambda tensor: tensor)
    autocast = torch.autocast(x.device.type, dtype=torch.bfloat16, enabled=mixed)
    with hooks, autocast:
        out = net(x)
    out.sum().backward()
    return sum(kept.values())


print(f"{saved_bytes(mixed=True) / saved_bytes(mixed=False):.1f}")
#> 0.5
# --8<-- [end:saved]
