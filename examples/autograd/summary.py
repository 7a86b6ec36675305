"""Autograd in five lines."""

# --8<-- [start:summary]
import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

x = torch.tensor([1.0, 2.0, 3.0], device=device, requires_grad=True)
y = (x**2).sum()
y.backward()
print(x.grad)
#> tensor([2., 4., 6.])
# --8<-- [end:summary]
