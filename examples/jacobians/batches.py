"""Batches: a Jacobian per sample, and what one backward pass gives."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:blocks]
from torch.func import grad, jacrev, vmap


def f(x):
    return torch.stack([x[0] * x[1], x[1] * x[2] ** 2])


X = torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]], device=device)  # two samples

J = vmap(jacrev(f))(X)  # a 2 x 3 Jacobian per sample
print(J)
#> tensor([[[ 2.,  1.,  0.],
#>          [ 0.,  9., 12.]],
#>
#>         [[ 5.,  4.,  0.],
#>          [ 0., 36., 60.]]])

full = jacrev(vmap(f))(X)
print(full.shape)  # every output by every input
#> torch.Size([2, 2, 2, 3])
print(full[0, :, 0])  # sample 0 by itself: J[0]
#> tensor([[ 2.,  1.,  0.],
#>         [ 0.,  9., 12.]])
print(full[0, :, 1])  # sample 0 by sample 1
#> tensor([[0., 0., 0.],
#>         [0., 0., 0.]])
# --8<-- [end:blocks]

# --8<-- [start:vjp]
X.requires_grad_()
V = torch.tensor([[1.0, 10.0], [0.0, 1.0]], device=device)  # one v per sample
vmap(f)(X).backward(V)
print(X.grad)
#> tensor([[  2.,  91., 120.],
#>         [  0.,  36.,  60.]])
print(torch.stack([J[0].T @ V[0], J[1].T @ V[1]]))
#> tensor([[  2.,  91., 120.],
#>         [  0.,  36.,  60.]])
# --8<-- [end:vjp]

# --8<-- [start:sum]
def loss(x):
    return f(x).sum()


X.grad = None
vmap(loss)(X).sum().backward()
print(X.grad)
#> tensor([[ 2., 10., 12.],
#>         [ 5., 40., 60.]])
print(vmap(grad(loss))(X.detach()))  # sample by sample
#> tensor([[ 2., 10., 12.],
#>         [ 5., 40., 60.]])

X.grad = None
vmap(loss)(X).mean().backward()
print(X.grad)  # halved, for B = 2
#> tensor([[ 1.0000,  5.0000,  6.0000],
#>         [ 2.5000, 20.0000, 30.0000]])
# --8<-- [end:sum]

# --8<-- [start:weights]
def error(w, x):
    return (x @ w) ** 2


w = torch.ones(3, device=device, requires_grad=True)
X = X.detach()
vmap(error, in_dims=(None, 0))(w, X).sum().backward()
print(w.grad)  # summed over the batch
#> tensor([132., 174., 216.])

each = vmap(grad(error), in_dims=(None, 0))(w.detach(), X)
print(each)  # one gradient per sample
#> tensor([[ 12.,  24.,  36.],
#>         [120., 150., 180.]])
# --8<-- [end:weights]

# --8<-- [start:mixed]
def center(X):
    return X - X.mean(0)  # every sample sees the whole batch


print(jacrev(center)(X)[0, :, 1])  # sample 0 by sample 1
#> tensor([[-0.5000,  0.0000,  0.0000],
#>         [ 0.0000, -0.5000,  0.0000],
#>         [ 0.0000,  0.0000, -0.5000]])
# --8<-- [end:mixed]
