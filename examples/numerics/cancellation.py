"""What a difference of nearly equal numbers leaves."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:difference]
a, b = torch.tensor([1000.1, 1000.0], device=device)
print(f"{(a - b).item():.7f}")
#> 0.0999756
x = torch.tensor(0.0001, device=device)
print(1 - x.cos())
#> tensor(0.)
print(2 * (x / 2).sin().square())  # the same, and no difference
#> tensor(5.0000e-09)
# --8<-- [end:difference]

# --8<-- [start:variance]
prices = torch.tensor([10000.0, 10001.0, 10002.0], device=device)
print(prices.square().mean() - prices.mean().square())
#> tensor(0.)
print((prices - prices.mean()).square().mean())
#> tensor(0.6667)
print(prices.var(correction=0))
#> tensor(0.6667)
# --8<-- [end:variance]
