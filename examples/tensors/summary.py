"""The chapter in a dozen lines."""

# --8<-- [start:summary]
import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

x = torch.arange(6.0, device=device).reshape(2, 3)
w = torch.tensor([1.0, 0.0, -1.0], device=device)

print(x)
#> tensor([[0., 1., 2.],
#>         [3., 4., 5.]])
print(x.shape, x.dtype)
#> torch.Size([2, 3]) torch.float32
print(x + w)  # (2, 3) and (3,) broadcast
#> tensor([[1., 1., 1.],
#>         [4., 4., 4.]])
print(x @ w)  # matrix times vector
#> tensor([-2., -2.])
print(x[:, 1])  # column 1: a view, not a copy
#> tensor([1., 4.])
print(x.sum(dim=1))  # one sum for each row
#> tensor([ 3., 12.])

x.mul_(10)  # the underscore: x itself changes
print(x.max().item())  # a Python number
#> 50.0
# --8<-- [end:summary]
