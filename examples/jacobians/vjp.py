"""backward(v) is a matrix-vector product with the transposed Jacobian."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:product]
def f(x):
    return torch.stack([x[0] * x[1], x[1] * x[2] ** 2])


x = torch.tensor([1.0, 2.0, 3.0], device=device, requires_grad=True)
J = torch.tensor([[2.0, 1.0, 0.0], [0.0, 9.0, 12.0]], device=device)
v = torch.tensor([1.0, 10.0], device=device)

y = f(x)
y.backward(v)
print(x.grad)
#> tensor([  2.,  91., 120.])
print(J.T @ v)
#> tensor([  2.,  91., 120.])
# --8<-- [end:product]

# --8<-- [start:sum]
by_index = [(v * J[:, j]).sum() for j in range(3)]
print(torch.stack(by_index))
#> tensor([  2.,  91., 120.])
print(v[0] * J[0] + v[1] * J[1])
#> tensor([  2.,  91., 120.])
# --8<-- [end:sum]

# --8<-- [start:not-j]
try:
    J @ v
except RuntimeError as error:
    print(type(error).__name__)
    #> RuntimeError

print(J.T * v)  # elementwise: a matrix, nothing is summed
#> tensor([[  2.,   0.],
#>         [  1.,  90.],
#>         [  0., 120.]])
# --8<-- [end:not-j]
