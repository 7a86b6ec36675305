"""Gradients are kept for leaves only, unless retain_grad asks for more."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:non-leaf]
import warnings

x = torch.tensor(3.0, device=device, requires_grad=True)
y = x**2
z = 5 * y
z.backward()
print(x.grad)
#> tensor(30.)

with warnings.catch_warnings(record=True, action="always") as caught:
    print(y.grad)
    #> None
print(caught[0].category.__name__)
#> UserWarning
print(str(caught[0].message).partition(". ")[0])
#> The .grad attribute of a Tensor that is not a leaf Tensor is being accessed
# --8<-- [end:non-leaf]

# --8<-- [start:retain-grad]
y = x**2
y.retain_grad()
z = 5 * y
z.backward()
print(y.grad)
#> tensor(5.)

y = x**2
print(torch.autograd.grad(5 * y, y))
#> (tensor(5.),)
# --8<-- [end:retain-grad]
