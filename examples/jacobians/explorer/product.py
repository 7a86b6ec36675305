"""The explorer's product and sum of two numbers."""

# --8<-- [start:code]
import torch
from torch.func import jacrev

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


def f(x):
    return torch.stack([x[0] * x[1], x[0] + x[1]])


x = torch.tensor([1.5, 0.5], device=device, requires_grad=True)
v = torch.tensor([-0.5, 1.5], device=device)

y = f(x)
y.backward(v)
print(y.detach())
#> tensor([0.7500, 2.0000])
print(x.grad)  # J transposed, times v
#> tensor([1.2500, 0.7500])
print(jacrev(f)(x.detach()))
#> tensor([[0.5000, 1.5000],
#>         [1.0000, 1.0000]])
# --8<-- [end:code]


def jacobian(x):
    one = torch.ones_like(x[0])
    return torch.stack([torch.stack([x[1], x[0]]), torch.stack([one, one])])


torch.manual_seed(0)
for x in torch.randn(20, 2, dtype=torch.float64).to(device):
    torch.testing.assert_close(jacobian(x), jacrev(f)(x), rtol=0, atol=1e-12)
