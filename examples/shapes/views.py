"""Views share memory with their base; copies do not."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
# --8<-- [start:change]
x = torch.zeros(2, 3, device=device)
row = x[0]  # a view
copy = x[[0]]  # a list as index: a copy

x[0, 0] = 1
print(row)
#> tensor([1., 0., 0.])
print(copy)
#> tensor([[0., 0., 0.]])

row[1] = 2
print(x)
#> tensor([[1., 2., 0.],
#>         [0., 0., 0.]])
# --8<-- [end:change]


# --8<-- [start:shares]
def kind(x, y):
    """Whether y is a view: it begins in the same block of memory as x."""
    same = x.untyped_storage().data_ptr() == y.untyped_storage().data_ptr()
    return "view" if same else "copy"


x = torch.arange(6.0, device=device).reshape(2, 3)
print(kind(x, x[:, 1]), kind(x, x[:, [1]]))
#> view copy
print(kind(x, x.t()), kind(x, x.clone()))
#> view copy
print(kind(x, x.reshape(6)), kind(x, x.t().reshape(6)))
#> view copy
# --8<-- [end:shares]
