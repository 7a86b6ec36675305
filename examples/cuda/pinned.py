"""Pinned memory and copies that Python does not wait for."""
# devices: cuda -- memory is pinned for a GPU

import torch
from torch.utils.data import DataLoader

torch.manual_seed(0)

# --8<-- [start:loader]
loader = DataLoader(torch.randn(64, 3), batch_size=16, pin_memory=True)
for x in loader:
    y = x.to("cuda", non_blocking=True)  # returns at once
    print(x.is_pinned(), torch.equal(y.cpu(), x))
# --8<-- [end:loader]

# --8<-- [start:back]
x = torch.ones(1000, 1000, device="cuda")
y = x.to("cpu", non_blocking=True)  # y may not have its values yet
torch.cuda.synchronize()
print(y.sum().item())
# --8<-- [end:back]

# --8<-- [start:event]
y = torch.empty(1000, 1000, pin_memory=True)
copied = torch.cuda.Event()
y.copy_(x, non_blocking=True)
copied.record()
# ... other work of the CPU ...
copied.synchronize()  # waits for the copy, not for what was queued after it
print(y.sum().item())
# --8<-- [end:event]
