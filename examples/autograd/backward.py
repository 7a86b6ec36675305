"""The gradient of a mean squared error, by hand and by backward."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:backward]
x = torch.tensor([1.0, 2.0, 3.0], device=device)
t = torch.tensor([2.0, 4.0, 8.0], device=device)
w = torch.tensor(1.0, device=device, requires_grad=True)
b = torch.tensor(0.0, device=device, requires_grad=True)

r = w * x + b - t
loss = (r**2).mean()
loss.backward()
print(w.grad)
#> tensor(-13.3333)
print(b.grad)
#> tensor(-5.3333)
# --8<-- [end:backward]

# --8<-- [start:by-hand]
r = r.detach()
print(2 / 3 * (r * x).sum())
#> tensor(-13.3333)
print(2 / 3 * r.sum())
#> tensor(-5.3333)
# --8<-- [end:by-hand]
