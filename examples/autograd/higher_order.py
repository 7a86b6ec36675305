"""create_graph makes the gradient itself differentiable."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:second]
x = torch.tensor(3.0, device=device, requires_grad=True)
(first,) = torch.autograd.grad(x**3, x, create_graph=True)
(second,) = torch.autograd.grad(first, x)
print(first)
#> tensor(27., grad_fn=<MulBackward0>)
print(second)
#> tensor(18.)
# --8<-- [end:second]

# --8<-- [start:without]
(first,) = torch.autograd.grad(x**3, x)
print(first)  # nothing is recorded
#> tensor(27.)
# --8<-- [end:without]

# --8<-- [start:cycle]
import warnings

with warnings.catch_warnings(record=True, action="always") as caught:
    (x**3).backward(create_graph=True)
print(caught[0].category.__name__)
#> UserWarning
print(str(caught[0].message).partition(" between")[0])
#> Using backward() with create_graph=True will create a reference cycle
x.grad = None  # breaks the cycle
# --8<-- [end:cycle]
