"""v @ J by backward, J and the rest by torch.func."""

import warnings

import torch

# PyTorch's own forward mode still calls what it deprecates
warnings.filterwarnings("ignore", message="`torch.jit.script` is deprecated")
device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:vjp]
def f(x):  # from R^3 to R^2
    a, b, c = x
    return torch.stack([a * b, c**2])

x = torch.tensor([1.0, 2, 3]).to(device)
x.requires_grad_()
y = f(x)
v = torch.tensor([1.0, 10], device=device)
y.backward(v)  # v has the shape of y
print(x.grad)  # v @ J, the shape of x
#> tensor([ 2.,  1., 60.])
# --8<-- [end:vjp]

# --8<-- [start:jacobian]
x = x.detach()
J = torch.func.jacrev(f)(x)  # (2, 3)
print(v @ J)
#> tensor([ 2.,  1., 60.])
y, back = torch.func.vjp(f, x)
g = back(v)[0]  # (3,) v @ J
u = torch.ones_like(x)
y, Ju = torch.func.jvp(f, (x,), (u,))
Ju  # (2,) J @ u
H = torch.func.hessian(lambda x: x.prod())
H(x)  # (3, 3)
X = torch.ones(8, 3, device=device)
rows = torch.vmap(torch.func.jacrev(f))
rows(X)  # (8, 2, 3)
x64 = x.double().requires_grad_()
print(torch.autograd.gradcheck(f, x64))
#> True
# --8<-- [end:jacobian]
