"""Max-pooling in 1-D: y_i is the greatest x in window i."""

import torch
import torch.nn.functional as F
from torch.func import jacrev

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:formula]
def jacobian(x, size, stride):
    """x (n,) → J (m, n): one 1 in each row."""
    a = x.unfold(0, size, stride).argmax(1)
    k = a + stride * torch.arange(len(a), device=x.device)
    return F.one_hot(k, len(x)).to(x)


def vjp(x, v, size, stride):
    """x (n,), v (m,) → (n,): v_i is added where the maximum was."""
    a = x.unfold(0, size, stride).argmax(1)
    k = a + stride * torch.arange(len(a), device=x.device)
    return torch.zeros_like(x).index_add(0, k, v)
# --8<-- [end:formula]


# --8<-- [start:check]
torch.manual_seed(0)
x = torch.randn(7, dtype=torch.float64).to(device).requires_grad_()
v = torch.randn(3, dtype=torch.float64).to(device)


def f(x):
    return F.max_pool1d(x[None], 3, stride=2)[0]


f(x).backward(v)
pairs = [
    (jacobian(x, 3, 2), jacrev(f)(x)),
    (vjp(x, v, 3, 2), x.grad),
]
for ours, theirs in pairs:
    torch.testing.assert_close(ours, theirs, rtol=0, atol=1e-12)

shapes = f"{tuple(x.shape)} → {tuple(v.shape)}"
print(shapes, torch.autograd.gradcheck(f, x))
#> (7,) → (3,) True
# --8<-- [end:check]

error = max((ours - theirs).abs().max().item() for ours, theirs in pairs)
