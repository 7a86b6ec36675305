"""backward(v) computes J^T v: the product in six lines."""

# --8<-- [start:summary]
import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

x = torch.tensor([1.0, 2.0, 3.0], device=device, requires_grad=True)
y = torch.stack([x[0] * x[1], x[1] * x[2] ** 2])
v = torch.tensor([1.0, 10.0], device=device)  # the shape of y

y.backward(v)
print(x.grad)  # J^T v, the shape of x
#> tensor([  2.,  91., 120.])
# --8<-- [end:summary]
