"""Which rows of an embedding get a gradient, and which ones move."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:rows]
table = nn.Embedding(4, 2).to(device)
numbers = torch.tensor([1, 1, 3], device=device)
table(numbers).sum().backward()
print(table.weight.grad)
#> tensor([[0., 0.],
#>         [2., 2.],
#>         [0., 0.],
#>         [1., 1.]])
# --8<-- [end:rows]

# --8<-- [start:sparse]
table = nn.Embedding(4, 2, sparse=True).to(device)
table(numbers).sum().backward()
gradient = table.weight.grad.coalesce()  # adds up what belongs to the same row
print(gradient.layout, gradient.indices().tolist(), gradient.values().tolist())
#> torch.sparse_coo [[1, 3]] [[2.0, 2.0], [1.0, 1.0]]
optimizer = torch.optim.SparseAdam(table.parameters(), lr=0.1)
optimizer.step()
# --8<-- [end:sparse]

# --8<-- [start:moves]
for kind in torch.optim.SGD, torch.optim.Adam, torch.optim.AdamW:
    table = nn.Embedding(4, 2).to(device)
    optimizer = kind(table.parameters(), lr=0.1)
    for numbers in torch.tensor([[1], [3]], device=device):
        before = table.weight.detach().clone()
        optimizer.zero_grad()
        table(numbers).sum().backward()
        optimizer.step()
    moved = (table.weight != before).any(dim=1)
    print(kind.__name__, "moves rows", moved.nonzero().flatten().tolist())
    #> SGD moves rows [3]
    #> Adam moves rows [1, 3]
    #> AdamW moves rows [0, 1, 2, 3]
# --8<-- [end:moves]
