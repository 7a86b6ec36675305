"""Tensors of any shape: J has the shape y.shape + x.shape."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:shape]
from torch.func import jacrev

X = torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]], device=device)
W = torch.arange(12.0, device=device).reshape(3, 4)
V = torch.ones(2, 4, device=device)  # the shape of Y


def f(X):
    return X**2 @ W


X.requires_grad_()
Y = f(X)
Y.backward(V)
print(X.grad)
#> tensor([[ 12.,  88., 228.],
#>         [ 48., 220., 456.]])

J = jacrev(f)(X.detach())
print(Y.shape, X.shape)
#> torch.Size([2, 4]) torch.Size([2, 3])
print(J.shape)  # Y.shape + X.shape
#> torch.Size([2, 4, 2, 3])
# --8<-- [end:shape]

# --8<-- [start:product]
print(torch.einsum("ab,abjk->jk", V, J))
#> tensor([[ 12.,  88., 228.],
#>         [ 48., 220., 456.]])
print(torch.tensordot(V, J, dims=V.ndim))
#> tensor([[ 12.,  88., 228.],
#>         [ 48., 220., 456.]])
# --8<-- [end:product]

# --8<-- [start:flat]
flat = J.reshape(Y.numel(), X.numel())  # m = 8, n = 6
product = flat.T @ V.flatten()
print(flat.shape, product.shape)
#> torch.Size([8, 6]) torch.Size([6])
print(product.reshape(X.shape))
#> tensor([[ 12.,  88., 228.],
#>         [ 48., 220., 456.]])
# --8<-- [end:flat]
