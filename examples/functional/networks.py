"""Jacobians and Hessians of a network: by its input, by its parameters."""

import warnings

import torch
from torch import nn
from torch.func import functional_call, grad, vmap
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
# PyTorch's own forward mode still calls what it deprecates
warnings.filterwarnings("ignore", message="`torch.jit.script` is deprecated")

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(2, 3), nn.Tanh(), nn.Linear(3, 2)).to(device)
params = {name: p.detach() for name, p in model.named_parameters()}
X = torch.randn(4, 2).to(device)  # four samples
T = torch.tensor([0, 1, 1, 0], device=device)


# --8<-- [start:jacobians]
from torch.func import jacrev


def output(params, x):
    return functional_call(model, params, (x,))


by_x = vmap(jacrev(output, argnums=1), in_dims=(None, 0))(params, X)
print(by_x.shape)  # for each of 4 samples: 2 outputs by 2 inputs
#> torch.Size([4, 2, 2])
by_params = jacrev(output)(params, X[0])
print({name: tuple(J.shape) for name, J in by_params.items()})
#> {'0.weight': (2, 3, 2), '0.bias': (2, 3), '2.weight': (2, 2, 3), '2.bias': (2, 2)}
# --8<-- [end:jacobians]

# --8<-- [start:hessian]
from torch.func import hessian

sizes = [p.numel() for p in params.values()]


def named(w):  # one vector, cut into the parameters
    parts = zip(params.items(), w.split(sizes), strict=True)
    return {name: part.view_as(p) for (name, p), part in parts}


def total(w):
    return F.cross_entropy(functional_call(model, named(w), (X,)), T)


w = torch.cat([p.flatten() for p in params.values()])
H = hessian(total)(w)
print(H.shape)
#> torch.Size([17, 17])
print(torch.linalg.eigvalsh(H)[-3:])  # the three largest curvatures
#> tensor([0.4613, 0.6203, 0.9973])
# --8<-- [end:hessian]

# --8<-- [start:hvp]
from torch.func import jvp

torch.manual_seed(0)
u = torch.randn(17).to(device)
g, Hu = jvp(grad(total), (w,), (u,))  # forward over reverse
print((Hu - H @ u).abs().max().item() < 1e-5)
#> True

for _ in range(100):  # power iteration: the curvature farthest from 0, without H
    u = jvp(grad(total), (w,), (u,))[1]
    u = u / u.norm()
print(u @ jvp(grad(total), (w,), (u,))[1])
#> tensor(0.9973)
# --8<-- [end:hvp]
