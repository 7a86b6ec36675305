"""The Hessian is the Jacobian of the gradient; H u needs no Hessian."""

import warnings

import torch
from torch.autograd import functional

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.set_default_dtype(torch.float64)
# PyTorch's own forward mode still calls what it deprecates
warnings.filterwarnings("ignore", message="`torch.jit.script` is deprecated")


def same(a, b):
    return torch.allclose(a, b, rtol=0, atol=1e-12)


# --8<-- [start:hessian]
from torch.func import grad, hessian, jacrev, jvp


def loss(x):
    return x[0] * x[1] ** 2 * x[2] ** 2


def by_hand(x):
    a, b, c = x
    return torch.stack([
        torch.stack([0 * a, 2 * b * c**2, 2 * b**2 * c]),
        torch.stack([2 * b * c**2, 2 * a * c**2, 4 * a * b * c]),
        torch.stack([2 * b**2 * c, 4 * a * b * c, 2 * a * b**2]),
    ])


x = torch.tensor([1.0, 2.0, 3.0], device=device)
print(hessian(loss)(x))
#> tensor([[ 0., 36., 24.],
#>         [36., 18., 24.],
#>         [24., 24.,  8.]])

torch.manual_seed(0)
x = torch.randn(3).to(device)
H = hessian(loss)(x)
print(same(H, by_hand(x)), same(H, jacrev(grad(loss))(x)), same(H, H.T))
#> True True True
# --8<-- [end:hessian]

# --8<-- [start:hvp]
u = torch.randn(3).to(device)

x.requires_grad_()
(g,) = torch.autograd.grad(loss(x), x, create_graph=True)
(Hu,) = torch.autograd.grad(g, x, u)  # J^T v with f = the gradient, v = u
print(same(Hu, H @ u))
#> True

x = x.detach()
print(same(jvp(grad(loss), (x,), (u,))[1], H @ u))
#> True
print(same(grad(lambda x: grad(loss)(x) @ u)(x), H @ u))
#> True
print(same(functional.hvp(loss, x, u)[1], H @ u))
#> True
# --8<-- [end:hvp]

# --8<-- [start:vector]
def f(x):
    return torch.stack([x[0] * x[1], x[1] * x[2] ** 2])


second = hessian(f)(x)
print(second.shape)  # (m, n, n)
#> torch.Size([2, 3, 3])
print(same(second[1], hessian(lambda x: f(x)[1])(x)))
#> True
# --8<-- [end:vector]
