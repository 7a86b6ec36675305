"""Parts of a tensor, read and written."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:index]
m = torch.arange(12, device=device)
m = m.view(3, 4)
m[0]  # (4,) row 0
m[:, 1]  # (3,) column 1
m[1:, ::2]  # (2, 2)
m[..., None]  # (3, 4, 1)
m[-1, -1].item()  # a Python number
m[m > 5]  # (6,) a copy
m[[0, 2]]  # (2, 4) a copy
m[:, 0] = -1  # writes into m
row = m[0]  # (4,) a view of m
row += 100  # so m changes too
print(m[0])
#> tensor([ 99, 101, 102, 103])
torch.where(m > 5, m, 0)  # (3, 4)
best = m.argmax(dim=1)  # (3,)
m[range(3), best]  # (3,) one from each row
m.gather(1, best[:, None])  # (3, 1)
m.masked_fill(m < 0, 0)  # (3, 4)
# --8<-- [end:index]
