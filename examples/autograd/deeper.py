"""A hook and a second derivative: what the page is about."""

# --8<-- [start:summary]
import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

x = torch.tensor(3.0, device=device, requires_grad=True)
y = x**3
y.register_hook(print)  # called with the gradient that arrives at y
(2 * y).backward()
#> tensor(2.)
print(x.grad)  # 2 times 3 * x**2
#> tensor(54.)
# --8<-- [end:summary]
