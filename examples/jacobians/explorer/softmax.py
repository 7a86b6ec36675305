"""The explorer's softmax of two logits."""

# --8<-- [start:code]
import torch
from torch.func import jacrev

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


def f(x):
    return torch.softmax(x, 0)


x = torch.tensor([1.5, 0.5], device=device, requires_grad=True)
v = torch.tensor([-0.5, 1.5], device=device)

y = f(x)
y.backward(v)
print(y.detach())
#> tensor([0.7311, 0.2689])
print(x.grad)  # J transposed, times v
#> tensor([-0.3932,  0.3932])
print(jacrev(f)(x.detach()))
#> tensor([[ 0.1966, -0.1966],
#>         [-0.1966,  0.1966]])
# --8<-- [end:code]


def jacobian(x):
    y = f(x)
    return y[0] * y[1] * torch.tensor([[1, -1], [-1, 1]], device=device)


torch.manual_seed(0)
for x in torch.randn(20, 2, dtype=torch.float64).to(device):
    torch.testing.assert_close(jacobian(x), jacrev(f)(x), rtol=0, atol=1e-12)
