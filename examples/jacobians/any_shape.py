"""Tensors of any shape: J has the shape y.shape + x.shape."""

import torch
from torch.func import jacrev

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.set_default_dtype(torch.float64)


def same(a, b):
    return torch.allclose(a, b, rtol=0, atol=1e-12)


# --8<-- [start:shape]
torch.manual_seed(0)
X = torch.randn(2, 3).to(device).requires_grad_()
W = torch.randn(3, 4).to(device)
V = torch.randn(2, 4).to(device)


def f(X):
    return torch.tanh(X @ W)


Y = f(X)
Y.backward(V)
J = jacrev(f)(X.detach())
print(Y.shape, X.shape)
#> torch.Size([2, 4]) torch.Size([2, 3])
print(J.shape)  # Y.shape + X.shape
#> torch.Size([2, 4, 2, 3])
# --8<-- [end:shape]

# --8<-- [start:product]
by_index = torch.einsum("ab,abjk->jk", V, J)
print(same(by_index, X.grad))
#> True
print(same(torch.tensordot(V, J, dims=V.ndim), X.grad))
#> True
# --8<-- [end:product]

# --8<-- [start:flat]
flat = J.reshape(Y.numel(), X.numel())  # m = 8, n = 6
product = flat.T @ V.flatten()
print(flat.shape, product.shape)
#> torch.Size([8, 6]) torch.Size([6])
print(same(product.reshape(X.shape), X.grad))
#> True
# --8<-- [end:flat]
