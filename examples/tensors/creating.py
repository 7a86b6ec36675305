"""Tensors from a shape, and tensors like another tensor."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
# --8<-- [start:shape]
print(torch.zeros(2, 3, device=device))
#> tensor([[0., 0., 0.],
#>         [0., 0., 0.]])
print(torch.ones(2, 3, dtype=torch.long, device=device))
#> tensor([[1, 1, 1],
#>         [1, 1, 1]])
print(torch.full((2, 3), 7.0, device=device))
#> tensor([[7., 7., 7.],
#>         [7., 7., 7.]])
print(torch.eye(2, device=device))
#> tensor([[1., 0.],
#>         [0., 1.]])
# --8<-- [end:shape]

# --8<-- [start:range]
print(torch.arange(5, device=device))
#> tensor([0, 1, 2, 3, 4])
print(torch.arange(1, 10, 3, device=device))  # without the end
#> tensor([1, 4, 7])
print(torch.arange(3.0, device=device))  # floats, because 3.0 is one
#> tensor([0., 1., 2.])
print(torch.linspace(0, 1, 5, device=device))  # five, with the end
#> tensor([0.0000, 0.2500, 0.5000, 0.7500, 1.0000])
# --8<-- [end:range]

# --8<-- [start:like]
x = torch.zeros(2, 3, dtype=torch.float64, device=device)

a = torch.ones_like(x)  # shape, dtype and device of x
b = x.new_ones(4)  # dtype and device of x, a shape of its own
c = x.new_tensor([5, 6])

for y in (a, b, c):
    print(y.shape, y.dtype)
    #> torch.Size([2, 3]) torch.float64
    #> torch.Size([4]) torch.float64
    #> torch.Size([2]) torch.float64
try:
    torch.new_ones(4)
except AttributeError as error:
    print(f"{type(error).__name__}: {error}")
    #> AttributeError: module 'torch' has no attribute 'new_ones'
# --8<-- [end:like]
