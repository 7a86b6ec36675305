"""Counting passes: J^T v takes one; J takes m or n, or one with a batch of vectors."""

import warnings

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
# PyTorch's own forward mode still calls what it deprecates
warnings.filterwarnings("ignore", message="`torch.jit.script` is deprecated")


# --8<-- [start:count]
count = {"forward": 0, "backward": 0}


def count_backward(v):
    count["backward"] += 1


def f(x):
    count["forward"] += 1
    y = torch.tanh(W @ x)  # W comes below
    if y.requires_grad:
        y.register_hook(count_backward)
    return y


def passes():
    numbers = tuple(count.values())
    count.update(forward=0, backward=0)
    return numbers  # (forward, backward)
# --8<-- [end:count]


# --8<-- [start:table]
from torch.func import jvp

torch.manual_seed(0)
print("  m   n  J^T v   J by rows  J by columns  agree")
#>   m   n  J^T v   J by rows  J by columns  agree
for m, n in [(1, 200), (20, 200), (200, 20)]:
    W = torch.randn(m, n).to(device)
    x = torch.randn(n).to(device).requires_grad_()
    v = torch.randn(m).to(device)

    f(x).backward(v)
    one = passes()

    y = f(x)
    e_m = torch.eye(m, device=device)
    rows = [torch.autograd.grad(y, x, e, retain_graph=True)[0] for e in e_m]
    by_rows = passes()

    e_n = torch.eye(n, device=device)
    columns = [jvp(f, (x.detach(),), (e,))[1] for e in e_n]
    by_columns = passes()

    J = torch.stack(rows)
    agree = torch.allclose(J, torch.stack(columns, dim=1), atol=1e-5)
    print(f"{m:3} {n:3}  {one}  {by_rows!s:9}  {by_columns!s:12}  {agree}")
    #>   1 200  (1, 1)  (1, 1)     (200, 0)      True
    #>  20 200  (1, 1)  (1, 20)    (200, 0)      True
    #> 200  20  (1, 1)  (1, 200)   (20, 0)       True
# --8<-- [end:table]

# --8<-- [start:difference]
W = torch.randn(1, 200).to(device)
x = torch.randn(200).to(device)
h = 1e-3
y = f(x)
slopes = [(f(x + h * e) - y) / h for e in torch.eye(200, device=device)]
print(passes())
#> (201, 0)
# --8<-- [end:difference]

# --8<-- [start:functional]
from torch.autograd import functional
from torch.func import jacfwd, jacrev

W = torch.randn(20, 200).to(device)
x = torch.randn(200).to(device)

functional.jacobian(f, x)
print(passes())
#> (1, 20)

functional.jacobian(f, x, vectorize=True)
print(passes())
#> (1, 1)

jacrev(f)(x)
print(passes())
#> (1, 1)
jacfwd(f)(x)
print(passes())
#> (1, 0)
# --8<-- [end:functional]

# --8<-- [start:order]
multiplications = 0


def times(a, b):
    global multiplications
    multiplications += a.shape[0] * a.shape[1] * b.shape[1]
    return a @ b


m, k, n = 200, 300, 100
J1 = torch.ones(k, n, device=device)
J2 = torch.ones(m, k, device=device)
v = torch.ones(m, 1, device=device)

right = times(J1.T, times(J2.T, v))
print(f"{multiplications:,}; every entry is {right[0].item()}")
#> 90,000; every entry is 60000.0

multiplications = 0
left = times(times(J2, J1).T, v)
print(f"{multiplications:,}; every entry is {left[0].item()}")
#> 6,020,000; every entry is 60000.0
# --8<-- [end:order]
