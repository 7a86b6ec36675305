"""The Hessian is the Jacobian of the gradient; H u needs no Hessian."""

import warnings

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
# PyTorch's own forward mode still calls what it deprecates
warnings.filterwarnings("ignore", message="`torch.jit.script` is deprecated")


# --8<-- [start:hessian]
from torch.func import grad, hessian, jacrev, jvp


def loss(x):
    return x[0] * x[1] ** 2 * x[2] ** 2


x = torch.tensor([1.0, 2.0, 3.0], device=device)
print(hessian(loss)(x))
#> tensor([[ 0., 36., 24.],
#>         [36., 18., 24.],
#>         [24., 24.,  8.]])
print(jacrev(grad(loss))(x))  # the Jacobian of the gradient
#> tensor([[ 0., 36., 24.],
#>         [36., 18., 24.],
#>         [24., 24.,  8.]])
# --8<-- [end:hessian]

# --8<-- [start:hvp]
from torch.autograd import functional

u = torch.tensor([1.0, 10.0, 100.0], device=device)
print(hessian(loss)(x) @ u)
#> tensor([2760., 2616., 1064.])

x.requires_grad_()
(g,) = torch.autograd.grad(loss(x), x, create_graph=True)
(Hu,) = torch.autograd.grad(g, x, u)  # J^T v with f = the gradient, v = u
print(Hu)
#> tensor([2760., 2616., 1064.])

x = x.detach()
print(jvp(grad(loss), (x,), (u,))[1])
#> tensor([2760., 2616., 1064.])
print(grad(lambda x: grad(loss)(x) @ u)(x))
#> tensor([2760., 2616., 1064.])
print(functional.hvp(loss, x, u)[1])
#> tensor([2760., 2616., 1064.])
# --8<-- [end:hvp]

# --8<-- [start:vector]
def f(x):
    return torch.stack([x[0] * x[1], x[1] * x[2] ** 2])


second = hessian(f)(x)
print(second.shape)  # (m, n, n)
#> torch.Size([2, 3, 3])
print(second[1])  # the Hessian of y_2
#> tensor([[0., 0., 0.],
#>         [0., 0., 6.],
#>         [0., 6., 4.]])
# --8<-- [end:vector]
