"""Autograd in five lines, and what a gradient says."""

# --8<-- [start:summary]
import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

x = torch.tensor([1.0, 2.0, 3.0], device=device, requires_grad=True)
y = (x**2).sum()
y.backward()
print(x.grad)
#> tensor([2., 4., 6.])

nudge = torch.tensor([0.0, 0.0, 0.001], device=device)
change = ((x + nudge) ** 2).sum() - y
print(round(change.item(), 4))  # 6 times the nudge
#> 0.006
# --8<-- [end:summary]
