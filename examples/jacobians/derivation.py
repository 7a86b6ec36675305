"""If v is the gradient of l with respect to y, J^T v is the one with respect to x."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:numbers]
x = torch.tensor([1.0, 2.0, 3.0], device=device, requires_grad=True)
y = torch.stack([x[0] * x[1], x[1] * x[2] ** 2])
loss = y[0] * y[1]  # l = g(y)

y.retain_grad()  # keep the gradient at y, too
loss.backward()
print("v     =", y.grad.tolist())
#> v     = [18.0, 2.0]
print("J^T v =", x.grad.tolist())
#> J^T v = [36.0, 36.0, 24.0]

J = torch.tensor([[2.0, 1.0, 0.0], [0.0, 9.0, 12.0]], device=device)
v = torch.tensor([18.0, 2.0], device=device)  # (y_2, y_1)
print("J^T v =", (J.T @ v).tolist())
#> J^T v = [36.0, 36.0, 24.0]

a, b, c = 1.0, 2.0, 3.0  # l = a b^2 c^2, differentiated by hand
print("dl/dx =", [b**2 * c**2, 2 * a * b * c**2, 2 * a * b**2 * c])
#> dl/dx = [36.0, 36.0, 24.0]
# --8<-- [end:numbers]

# --8<-- [start:two-ways]
x.grad = None
y = torch.stack([x[0] * x[1], x[1] * x[2] ** 2])
y.backward(v)  # without a loss: v is all that is needed of g
print("J^T v =", x.grad.tolist())
#> J^T v = [36.0, 36.0, 24.0]
# --8<-- [end:two-ways]
