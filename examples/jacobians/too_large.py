"""A Jacobian that does not fit, and the product that does."""

import torch
from torch.func import jacrev

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:size]
from torch import nn


def size(numbers):
    return f"{4 * numbers / 1e6:,.1f} MB"  # a float32 has 4 bytes

torch.manual_seed(0)
conv = nn.Conv2d(64, 64, 3, padding=1).to(device)
x = torch.randn(1, 64, 56, 56).to(device).requires_grad_()
y = conv(x)

m, n = y.numel(), x.numel()
print("m =", m, " n =", n)
#> m = 200704  n = 200704
print("v:", size(m))
#> v: 0.8 MB
print("J:", size(m * n))
#> J: 161,128.4 MB
# --8<-- [end:size]

# --8<-- [start:product]
v = torch.randn(y.shape).to(device)
y.backward(v)
print(x.grad.shape, size(n))
#> torch.Size([1, 64, 56, 56]) 0.8 MB
# --8<-- [end:product]

# --8<-- [start:chunks]
torch.manual_seed(0)
W = torch.randn(60, 40).to(device)
x = torch.randn(40).to(device)


def f(x):
    return torch.tanh(W @ x)


whole = jacrev(f)(x)  # 60 vectors v at once
chunks = jacrev(f, chunk_size=8)(x)  # 8 at a time
print(torch.allclose(whole, chunks, atol=1e-5))
#> True
# --8<-- [end:chunks]
