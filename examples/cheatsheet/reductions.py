"""Sums, means, maxima; along a dimension."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:reduce]
m = torch.arange(12.0, device=device)
m = m.view(3, 4)
m.sum(), m.mean(), m.std(), m.amax()
m.sum(dim=0)  # (4,) dim 0 is gone
m.sum(dim=1, keepdim=True)  # (3, 1)
values, where = m.max(dim=1)
print(values)
#> tensor([ 3.,  7., 11.])
m.argmax(dim=1)  # (3,)
m.softmax(dim=1)  # (3, 4) rows sum to 1
m.cumsum(dim=0)  # (3, 4)
m.topk(2, dim=1).values  # (3, 2)
m.sort(dim=1, descending=True).indices
torch.linalg.vector_norm(m, dim=1)  # (3,)
(m > 5).any(), (m > 5).sum()  # a count
# --8<-- [end:reduce]
