"""The same numbers from many functions of PyTorch."""

import warnings

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
# PyTorch's own forward mode still calls what it deprecates
warnings.filterwarnings("ignore", message="`torch.jit.script` is deprecated")


# --8<-- [start:products]
from torch.autograd import functional
from torch.func import jacfwd, jacrev, jvp, vjp, vmap


def f(x):
    return torch.stack([x[0] * x[1], x[1] * x[2] ** 2])


x = torch.tensor([1.0, 2.0, 3.0], device=device, requires_grad=True)
v = torch.tensor([1.0, 10.0], device=device)
u = torch.tensor([1.0, 10.0, 100.0], device=device)

f(x).backward(v)
p = x.detach()  # the same point, for functions that take f

products = {
    "J^T v": {
        "backward(v)": x.grad,
        "autograd.grad": torch.autograd.grad(f(x), x, v)[0],
        "functional.vjp": functional.vjp(f, p, v)[1],
        "func.vjp": vjp(f, p)[1](v)[0],
        "jacrev": v @ jacrev(f)(p),
    },
    "J u": {
        "functional.jvp": functional.jvp(f, p, u)[1],
        "func.jvp": jvp(f, (p,), (u,))[1],
        "jacfwd": jacfwd(f)(p) @ u,
    },
}
for product, results in products.items():
    for name, value in results.items():
        print(f"{product:6} {name:15} {value.tolist()}")
        #> J^T v  backward(v)     [2.0, 91.0, 120.0]
        #> J^T v  autograd.grad   [2.0, 91.0, 120.0]
        #> J^T v  functional.vjp  [2.0, 91.0, 120.0]
        #> J^T v  func.vjp        [2.0, 91.0, 120.0]
        #> J^T v  jacrev          [2.0, 91.0, 120.0]
        #> J u    functional.jvp  [12.0, 1290.0]
        #> J u    func.jvp        [12.0, 1290.0]
        #> J u    jacfwd          [12.0, 1290.0]
# --8<-- [end:products]


# --8<-- [start:jacobian]
def row(v):
    return vjp(f, p)[1](v)[0]


def column(u):
    return jvp(f, (p,), (u,))[1]


e_m = torch.eye(2, device=device)
e_n = torch.eye(3, device=device)

jacobians = {
    "functional.jacobian": functional.jacobian(f, p),
    "jacrev": jacrev(f)(p),
    "jacfwd": jacfwd(f)(p),
    "vmap of vjp": vmap(row)(e_m),
    "vmap of jvp": vmap(column, out_dims=1)(e_n),
    "autograd.grad": torch.autograd.grad(f(x), x, e_m, is_grads_batched=True)[0],
}
for name, J in jacobians.items():
    print(f"{name:20} {J.tolist()}")
    #> functional.jacobian  [[2.0, 1.0, 0.0], [0.0, 9.0, 12.0]]
    #> jacrev               [[2.0, 1.0, 0.0], [0.0, 9.0, 12.0]]
    #> jacfwd               [[2.0, 1.0, 0.0], [0.0, 9.0, 12.0]]
    #> vmap of vjp          [[2.0, 1.0, 0.0], [0.0, 9.0, 12.0]]
    #> vmap of jvp          [[2.0, 1.0, 0.0], [0.0, 9.0, 12.0]]
    #> autograd.grad        [[2.0, 1.0, 0.0], [0.0, 9.0, 12.0]]
# --8<-- [end:jacobian]
