"""torch.autograd.grad returns gradients and leaves .grad alone."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:grad]
x = torch.tensor(3.0, device=device, requires_grad=True)
y = x**2
z = 5 * y
print(torch.autograd.grad(z, [x, y]))
#> (tensor(30.), tensor(5.))
print(x.grad)
#> None
# --8<-- [end:grad]

# --8<-- [start:unused]
unused = torch.tensor(1.0, device=device, requires_grad=True)
try:
    torch.autograd.grad(x**2, [x, unused])
except RuntimeError as error:
    print(type(error).__name__)
    #> RuntimeError
    print(str(error).partition(". ")[2])
    #> Set allow_unused=True if this is the desired behavior.
print(torch.autograd.grad(x**2, [x, unused], allow_unused=True))
#> (tensor(6.), None)
print(torch.autograd.grad(x**2, [x, unused], materialize_grads=True))
#> (tensor(6.), tensor(0.))
# --8<-- [end:unused]
