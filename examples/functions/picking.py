"""Picking and arranging elements."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:pick]
x = torch.tensor([[10, 11, 12], [20, 21, 22]], device=device)
print(torch.masked_select(x, x > 11), x[x > 11])  # a vector: the shape is lost
#> tensor([12, 20, 21, 22]) tensor([12, 20, 21, 22])
print(x.take(torch.tensor([0, 5], device=device)))  # counted through all rows
#> tensor([10, 22])
print(x.narrow(dim=1, start=1, length=2))  # x[:, 1:3], a view
#> tensor([[11, 12],
#>         [21, 22]])
print(x.index_select(1, torch.tensor([2, 0], device=device)))  # x[:, [2, 0]]
#> tensor([[12, 10],
#>         [22, 20]])
print((x > 11).nonzero())  # where it is so: row and column
#> tensor([[0, 2],
#>         [1, 0],
#>         [1, 1],
#>         [1, 2]])
# --8<-- [end:pick]

# --8<-- [start:arrange]
x = torch.tensor([1, 2, 3, 4], device=device)
print(x.roll(1), x.flip(0))
#> tensor([4, 1, 2, 3]) tensor([4, 3, 2, 1])
print(x[:2].repeat_interleave(2), x[:2].repeat(2))
#> tensor([1, 1, 2, 2]) tensor([1, 2, 1, 2])
print(torch.diag_embed(x[:2]))
#> tensor([[1, 0],
#>         [0, 2]])
a, b = torch.broadcast_tensors(x[:2], x[:2, None])
print(a, b)
#> tensor([[1, 2],
#>         [1, 2]]) tensor([[1, 1],
#>         [2, 2]])
# --8<-- [end:arrange]

# --8<-- [start:triangle]
scores = torch.ones(3, 3, device=device)
print(scores.tril())  # the diagonal and what is below: who may look back
#> tensor([[1., 0., 0.],
#>         [1., 1., 0.],
#>         [1., 1., 1.]])
print(scores.triu(diagonal=1))  # what is above the diagonal
#> tensor([[0., 1., 1.],
#>         [0., 0., 1.],
#>         [0., 0., 0.]])
print(scores.masked_fill(scores.triu(1).bool(), -torch.inf).softmax(dim=1))
#> tensor([[1.0000, 0.0000, 0.0000],
#>         [0.5000, 0.5000, 0.0000],
#>         [0.3333, 0.3333, 0.3333]])
# --8<-- [end:triangle]

# --8<-- [start:ranges]
print(torch.arange(0, 1, 0.25))  # without the end
#> tensor([0.0000, 0.2500, 0.5000, 0.7500])
print(torch.linspace(0, 1, 5))  # with it
#> tensor([0.0000, 0.2500, 0.5000, 0.7500, 1.0000])
print(torch.logspace(-4, -1, steps=4))  # learning rates to try
#> tensor([1.0000e-04, 1.0000e-03, 1.0000e-02, 1.0000e-01])
# --8<-- [end:ranges]
