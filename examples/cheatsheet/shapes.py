"""New shapes for the same elements; joining and splitting."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:shape]
x = torch.arange(6, device=device)
m = x.view(2, 3)  # (2, 3) same memory
m.reshape(3, -1)  # (3, 2); -1: the rest
m.T  # (3, 2)
m.T.reshape(6)  # (6,); view would fail
x[:, None]  # (6, 1); as x.unsqueeze(1)
x[None].squeeze(0)  # (6,)
x.expand(4, 6)  # (4, 6) no copy
x.repeat(4, 1)  # (4, 6) copies
t = torch.zeros(2, 3, 4, device=device)
t.flatten(1)  # (2, 12) keeps the batch
t.mT  # (2, 4, 3) last two swapped
t.transpose(0, 1)  # (3, 2, 4)
t.permute(2, 0, 1)  # (4, 2, 3)
# --8<-- [end:shape]

# --8<-- [start:join]
a = torch.zeros(2, 3, device=device)
torch.cat([a, a])  # (4, 3)
torch.cat([a, a], dim=1)  # (2, 6)
torch.stack([a, a])  # (2, 2, 3)
left, right = a.split([1, 2], dim=1)
left  # (2, 1)
r0, r1 = a.unbind()
r0  # (3,)
# --8<-- [end:join]
