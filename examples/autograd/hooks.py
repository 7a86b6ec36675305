"""Hooks: see or change a gradient on its way, act when .grad is complete."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:see]
seen = []

x = torch.tensor([1.0, 2.0], device=device, requires_grad=True)
y = x**2
handle = y.register_hook(seen.append)
(5 * y).sum().backward()
handle.remove()
print(seen)
#> [tensor([5., 5.])]
print(x.grad)
#> tensor([10., 20.])
# --8<-- [end:see]

# --8<-- [start:change]
x.grad = None
handle = x.register_hook(lambda grad: grad.clamp(max=3))
(x**2).sum().backward()
handle.remove()
print(x.grad)
#> tensor([2., 3.])
# --8<-- [end:change]


# --8<-- [start:post-accumulate]
def step(p):
    with torch.no_grad():
        p.sub_(p.grad, alpha=0.1)
    p.grad = None


w = torch.tensor([1.0, 2.0], device=device, requires_grad=True)
w.register_post_accumulate_grad_hook(step)
(w**2).sum().backward()
print(w)
#> tensor([0.8000, 1.6000], requires_grad=True)
print(w.grad)
#> None
# --8<-- [end:post-accumulate]
