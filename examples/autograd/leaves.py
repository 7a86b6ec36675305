"""Leaves are the ends of the graph: they have no grad_fn."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:leaves]
w = torch.ones(3, device=device, requires_grad=True)
x = torch.ones(3, device=device)
y = w * x
s = x + 1
for name, t in {"w": w, "x": x, "y": y, "s": s}.items():
    node = t.grad_fn and type(t.grad_fn).__name__
    print(f"{name}: requires_grad={t.requires_grad} is_leaf={t.is_leaf} {node}")
    #> w: requires_grad=True is_leaf=True None
    #> x: requires_grad=False is_leaf=True None
    #> y: requires_grad=True is_leaf=False MulBackward0
    #> s: requires_grad=False is_leaf=True None
# --8<-- [end:leaves]

# --8<-- [start:not-a-leaf]
w = 0.1 * torch.ones(3, device=device, requires_grad=True)
print(w)
#> tensor([0.1000, 0.1000, 0.1000], grad_fn=<MulBackward0>)
w = torch.ones(3, device=device, requires_grad=True).to(torch.float64)
print(w)
#> tensor([1., 1., 1.], dtype=torch.float64, grad_fn=<ToCopyBackward0>)

w = (0.1 * torch.ones(3, device=device)).requires_grad_()
print(w)
#> tensor([0.1000, 0.1000, 0.1000], requires_grad=True)
# --8<-- [end:not-a-leaf]
