"""The table of symbols and their shapes."""

import torch
from torch.func import jacrev

# --8<-- [start:table]
print("Symbol | Meaning | Shape")
#> Symbol | Meaning | Shape

n, k, m = 3, 4, 2
A, B = torch.ones(k, n), torch.ones(m, k)
x = torch.ones(n)
z = torch.tanh(A @ x)
y = B @ z
g = torch.sum
J = jacrev(lambda x: B @ torch.tanh(A @ x))(x)
H = jacrev(jacrev(lambda x: g(B @ torch.tanh(A @ x))))(x)
v = torch.ones_like(y)
e = torch.eye(m)[0]
u = torch.ones_like(x)

symbols = {
    "$x$ | the input: data or weights": x,
    "$y = f(x)$ | the output": y,
    "$z$ | an intermediate result, between x and y": z,
    "$l = g(y)$ | a scalar, such as a loss": g(y),
    "$J$ | the Jacobian of y with respect to x": J,
    "$v$ | the argument of backward: one number per output": v,
    "$e_i$ | the v with 1 at place i and 0 elsewhere": e,
    "$u$ | a direction in which x may move": u,
    "$H$ | the Hessian of l": H,
}
names = {n: "n", k: "k", m: "m"}
for words, value in symbols.items():
    shape = r" \times ".join(names[size] for size in value.shape)
    print(words, "|", f"${shape}$" if shape else "none")
    #> $x$ | the input: data or weights | $n$
    #> $y = f(x)$ | the output | $m$
    #> $z$ | an intermediate result, between x and y | $k$
    #> $l = g(y)$ | a scalar, such as a loss | none
    #> $J$ | the Jacobian of y with respect to x | $m \times n$
    #> $v$ | the argument of backward: one number per output | $m$
    #> $e_i$ | the v with 1 at place i and 0 elsewhere | $m$
    #> $u$ | a direction in which x may move | $n$
    #> $H$ | the Hessian of l | $n \times n$
# --8<-- [end:table]
