"""The explorer's linear map: W times x."""

# --8<-- [start:code]
import torch
from torch.func import jacrev

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

W = torch.tensor([[1.25, 0.5], [-0.25, 0.5]], device=device)


def f(x):
    return W @ x


x = torch.tensor([1.5, 0.5], device=device, requires_grad=True)
v = torch.tensor([-0.5, 1.5], device=device)

y = f(x)
y.backward(v)
print(y.detach())
#> tensor([ 2.1250, -0.1250])
print(x.grad)  # J transposed, times v
#> tensor([-1.0000,  0.5000])
print(jacrev(f)(x.detach()))
#> tensor([[ 1.2500,  0.5000],
#>         [-0.2500,  0.5000]])
# --8<-- [end:code]


def jacobian(x):
    return W


W = W.double()
torch.manual_seed(0)
for x in torch.randn(20, 2, dtype=torch.float64).to(device):
    torch.testing.assert_close(jacobian(x), jacrev(f)(x), rtol=0, atol=1e-12)
