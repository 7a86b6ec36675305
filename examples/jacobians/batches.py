"""Batches: a Jacobian per sample, and what one backward pass gives."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.set_default_dtype(torch.float64)


def same(a, b):
    return torch.allclose(a, b, rtol=0, atol=1e-12)


# --8<-- [start:blocks]
from torch.func import grad, jacrev, vmap


def f(x):
    return torch.stack([x[0] * x[1], x[1] * x[2] ** 2])

torch.manual_seed(0)
X = torch.randn(5, 3).to(device)  # five samples, n = 3

J = vmap(jacrev(f))(X)
print(J.shape)  # a 2 x 3 Jacobian per sample
#> torch.Size([5, 2, 3])

full = jacrev(vmap(f))(X)
print(full.shape)  # every output by every input
#> torch.Size([5, 2, 5, 3])
print(same(full[1, :, 1], J[1]))
#> True
print(full[0, :, 1].count_nonzero().item())  # sample 0 by sample 1
#> 0
# --8<-- [end:blocks]

# --8<-- [start:vjp]
X.requires_grad_()
V = torch.randn(5, 2).to(device)  # one v per sample
vmap(f)(X).backward(V)

per_sample = torch.stack([J[b].T @ V[b] for b in range(5)])
print(same(X.grad, per_sample))
#> True
# --8<-- [end:vjp]

# --8<-- [start:sum]
def loss(x):
    return (f(x) ** 2).sum()


X.grad = None
vmap(loss)(X).sum().backward()
print(same(X.grad, vmap(grad(loss))(X.detach())))
#> True

X.grad = None
vmap(loss)(X).mean().backward()
print(same(5 * X.grad, vmap(grad(loss))(X.detach())))
#> True
# --8<-- [end:sum]

# --8<-- [start:weights]
def error(w, x):
    return (x @ w) ** 2


w = torch.randn(3).to(device).requires_grad_()
X = X.detach()
vmap(error, in_dims=(None, 0))(w, X).sum().backward()
print(w.grad.shape)  # summed over the batch
#> torch.Size([3])

each = vmap(grad(error), in_dims=(None, 0))(w.detach(), X)
print(each.shape)  # one gradient per sample
#> torch.Size([5, 3])
print(same(w.grad, each.sum(0)))
#> True
# --8<-- [end:weights]

# --8<-- [start:mixed]
def center(X):
    return X - X.mean(0)  # every sample sees the whole batch


# sample 0 by sample 1: -1/5 on the diagonal of the 3 x 3 block
print(jacrev(center)(X)[0, :, 1].count_nonzero().item())
#> 3
# --8<-- [end:mixed]
