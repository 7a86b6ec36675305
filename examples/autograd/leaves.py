"""Leaves, and why requires_grad does not imply a grad_fn."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:leaves]
w = torch.ones(3, device=device, requires_grad=True)
x = torch.ones(3, device=device)
y = w * x
for name, t in {"w": w, "x": x, "y": y}.items():
    print(name, t.requires_grad, t.is_leaf, t.grad_fn is None)
    #> w True True True
    #> x False True True
    #> y True False False
print(type(y.grad_fn).__name__)
#> MulBackward0
# --8<-- [end:leaves]

# --8<-- [start:not-a-leaf]
w = 0.1 * torch.ones(3, device=device, requires_grad=True)
print(w.is_leaf)
#> False
w = torch.ones(3, device=device, requires_grad=True).to(torch.float64)
print(w.is_leaf)
#> False

w = (0.1 * torch.ones(3, device=device)).requires_grad_()
print(w.is_leaf)
#> True
# --8<-- [end:not-a-leaf]
