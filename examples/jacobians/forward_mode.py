"""Forward mode: J u, a combination of columns, in one forward pass."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:silence]
import warnings

# PyTorch's own forward mode still calls what it deprecates
warnings.filterwarnings("ignore", message="`torch.jit.script` is deprecated")
# --8<-- [end:silence]


# --8<-- [start:jvp]
from torch.func import jacfwd, jvp, vjp


def f(x):
    return torch.stack([x[0] * x[1], x[1] * x[2] ** 2])


x = torch.tensor([1.0, 2.0, 3.0], device=device)
u = torch.tensor([1.0, 10.0, 100.0], device=device)  # the shape of x

y, Ju = jvp(f, (x,), (u,))
print(y.tolist())
#> [2.0, 18.0]
print(Ju.tolist())  # J u, the shape of y
#> [12.0, 1290.0]

J = torch.tensor([[2.0, 1.0, 0.0], [0.0, 9.0, 12.0]], device=device)
print((J @ u).tolist())
#> [12.0, 1290.0]
# --8<-- [end:jvp]

# --8<-- [start:dual]
from torch.autograd import forward_ad

with forward_ad.dual_level():
    dual = forward_ad.make_dual(x, u)  # x + eps u
    y, Ju = forward_ad.unpack_dual(f(dual))  # y + eps J u
print(y.tolist(), Ju.tolist())
#> [2.0, 18.0] [12.0, 1290.0]
# --8<-- [end:dual]

# --8<-- [start:column]
e = torch.tensor([0.0, 0.0, 1.0], device=device)  # e_3
print(jvp(f, (x,), (e,))[1].tolist())  # column 3
#> [0.0, 12.0]
print(jacfwd(f)(x)[:, 2].tolist())
#> [0.0, 12.0]
# --8<-- [end:column]

# --8<-- [start:adjoint]
v = torch.tensor([1.0, 10.0], device=device)
Ju = jvp(f, (x,), (u,))[1]
(JTv,) = vjp(f, x)[1](v)
print(v @ Ju)
#> tensor(12912.)
print(JTv @ u)
#> tensor(12912.)
# --8<-- [end:adjoint]
