"""The explorer's polar coordinates: radius and angle to Cartesian coordinates."""

# --8<-- [start:code]
import torch
from torch.func import jacrev

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


def f(x):
    return torch.stack([x[0] * x[1].cos(), x[0] * x[1].sin()])


x = torch.tensor([1.5, 0.5], device=device, requires_grad=True)
v = torch.tensor([-0.5, 1.5], device=device)

y = f(x)
y.backward(v)
print(y.detach())
#> tensor([1.3164, 0.7191])
print(x.grad)  # J transposed, times v
#> tensor([0.2803, 2.3341])
print(jacrev(f)(x.detach()))
#> tensor([[ 0.8776, -0.7191],
#>         [ 0.4794,  1.3164]])
# --8<-- [end:code]


def jacobian(x):
    return torch.stack([
        torch.stack([x[1].cos(), -x[0] * x[1].sin()]),
        torch.stack([x[1].sin(), x[0] * x[1].cos()]),
    ])


torch.manual_seed(0)
for x in torch.randn(20, 2, dtype=torch.float64).to(device):
    torch.testing.assert_close(jacobian(x), jacrev(f)(x), rtol=0, atol=1e-12)
