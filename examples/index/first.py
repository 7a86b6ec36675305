"""A vector-Jacobian product."""

# --8<-- [start:vjp]
import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

x = torch.tensor([1.0, 2.0, 3.0], device=device, requires_grad=True)
v = torch.tensor([1.0, 10.0, 100.0], device=device)

y = x**2  # its Jacobian J has 2x on the diagonal
y.backward(v)
print(x.grad)  # J transposed, times v
#> tensor([  2.,  40., 600.])
# --8<-- [end:vjp]
