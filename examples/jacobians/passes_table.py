"""The table of products with J: how many passes each takes, over how large a batch."""

import warnings

import torch
from torch import func
from torch.utils.flop_counter import FlopCounterMode

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
# PyTorch's own forward mode still calls what it deprecates
warnings.filterwarnings("ignore", message="`torch.jit.script` is deprecated")

# --8<-- [start:table]
print("You want | Write | Passes")
#> You want | Write | Passes

m, n = 5, 7
W = torch.ones(m, n, device=device)
v, u = torch.ones(m, device=device), torch.ones(n, device=device)
count, single = {}, {}


def f(x):
    count["forward"] += 1
    y = torch.tanh(x[None] @ W.T)[0]
    if y.requires_grad:
        y.register_hook(lambda v: count.update(backward=count["backward"] + 1))
    return y


def passes(call):
    count.update(forward=0, backward=0)
    x = torch.ones(n, device=device, requires_grad=True)
    with FlopCounterMode(display=False) as flops:
        call(x)
    kind = "backward" if count["backward"] else "forward"
    products = flops.get_total_flops() // (2 * m * n)
    more = products - single.setdefault(kind, products)  # than for one v, or for one u
    batch = {m - 1: ", over a batch of m", n - 1: ", over a batch of n"}.get(more, "")
    return f"{count[kind]} {kind}{batch}"


def grad_of_grad(x):
    (g,) = torch.autograd.grad(f(x).square().sum(), x, create_graph=True)
    torch.autograd.grad(g, x, u)


rows = {
    r"$J^\top v$, the product | y.backward(v), func.vjp": [
        lambda x: f(x).backward(v),
        lambda x: func.vjp(f, x)[1](v),
    ],
    r"$J^\top e_i$, row i of J | y[i - 1].backward()": [lambda x: f(x)[0].backward()],
    "$J u$, a mix of columns | func.jvp": [lambda x: func.jvp(f, (x.detach(),), (u,))],
    "$J$, few outputs | func.jacrev": [lambda x: func.jacrev(f)(x.detach())],
    "$J$, few inputs | func.jacfwd": [lambda x: func.jacfwd(f)(x.detach())],
    "$H u$, Hessian times vector | grad of grad": [grad_of_grad],
}
for words, calls in rows.items():
    print(words, "|", *{passes(call) for call in calls})
    #> $J^\top v$, the product | y.backward(v), func.vjp | 1 backward
    #> $J^\top e_i$, row i of J | y[i - 1].backward() | 1 backward
    #> $J u$, a mix of columns | func.jvp | 1 forward
    #> $J$, few outputs | func.jacrev | 1 backward, over a batch of m
    #> $J$, few inputs | func.jacfwd | 1 forward, over a batch of n
    #> $H u$, Hessian times vector | grad of grad | 2 backward
# --8<-- [end:table]
