"""The explorer's two-layer network: three hidden units with tanh."""

# --8<-- [start:code]
import torch
from torch.func import jacrev

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

A = torch.tensor([[1.0, -0.5], [0.5, 1.0], [-1.0, 0.75]], device=device)
b = torch.tensor([0.25, -0.5, 0.0], device=device)
C = torch.tensor([[1.0, 0.5, -0.5], [-0.5, 1.0, 0.25]], device=device)


def f(x):
    return C @ torch.tanh(A @ x + b)


x = torch.tensor([1.5, 0.5], device=device, requires_grad=True)
v = torch.tensor([-0.5, 1.5], device=device)

y = f(x)
y.backward(v)
print(y.detach())
#> tensor([ 1.6274, -0.0198])
print(x.grad)  # J transposed, times v
#> tensor([-0.0687,  1.0204])
print(jacrev(f)(x.detach()))
#> tensor([[0.5024, 0.0786],
#>         [0.1217, 0.7065]])
# --8<-- [end:code]


def jacobian(x):
    h = torch.tanh(A @ x + b)
    return C @ torch.diag(1 - h**2) @ A


A, b, C = A.double(), b.double(), C.double()
torch.manual_seed(0)
for x in torch.randn(20, 2, dtype=torch.float64).to(device):
    torch.testing.assert_close(jacobian(x), jacrev(f)(x), rtol=0, atol=1e-12)
