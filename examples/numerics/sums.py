"""A sum depends on its order."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:order]
a, b, c = torch.tensor([1e8, -1e8, 1.0], device=device)
print((a + b) + c, a + (b + c))
#> tensor(1.) tensor(0.)
# --8<-- [end:order]

# --8<-- [start:loop]
x = torch.full((50_000,), 0.1, device=device)
total = torch.zeros((), device=device)
for value in x:
    total = total + value
print(f"{total.item():.2f} one by one")
#> 5002.53 one by one
print(f"{x.sum().item():.2f} with sum")
#> 5000.00 with sum
# --8<-- [end:loop]

# --8<-- [start:total]
total = torch.zeros((), dtype=torch.bfloat16, device=device)
exact = 0.0
for _ in range(1000):
    loss = torch.tensor(0.7, dtype=torch.bfloat16, device=device)
    total += loss
    exact += loss.item()  # a Python float has 64 bits
print(f"{total.item() / 1000:.2f} {exact / 1000:.2f}")
#> 0.26 0.70
# --8<-- [end:total]
