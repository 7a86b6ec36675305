"""The chapter in a few lines."""

# --8<-- [start:summary]
import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
x = torch.tensor([3.0, -1.0, 3.0, 2.0], device=device)
print(x.pow(2), x.sign())
#> tensor([9., 1., 9., 4.]) tensor([ 1., -1.,  1.,  1.])
print(x.gt(1))
#> tensor([ True, False,  True,  True])
print(x.argsort(descending=True, stable=True), x.mode().values)
#> tensor([0, 2, 3, 1]) tensor(3.)
A = torch.tensor([[2.0, 1.0], [1.0, 3.0]], device=device)
print(torch.linalg.solve(A, x[:2]), torch.linalg.det(A))
#> tensor([ 2., -1.]) tensor(5.)
# --8<-- [end:summary]
