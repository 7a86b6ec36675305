"""Every number and every result is rounded to the nearest that there is."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:tenth]
x = torch.tensor(0.1, device=device)
print(f"{0.1:.20f}")
#> 0.10000000000000000555
print(f"{x.item():.20f}")
#> 0.10000000149011611938
print(x == 0.1, x.item() == 0.1)
#> tensor(True) False
print(0.1 + 0.2 == 0.3, x + 0.2 == 0.3)
#> False tensor(True)
# --8<-- [end:tenth]

# --8<-- [start:relative]
torch.manual_seed(0)
x, y = torch.randn(2, 1_000_000).to(device)
exact = x.double() * y.double()  # 48 digits of two times 24 bits: nothing is lost
delta = ((x * y).double() - exact) / exact
eps = torch.finfo(torch.float32).eps
print(f"{delta.abs().max().item() / eps:.2f} eps")
#> 0.50 eps
exact = x.double().sigmoid()
delta = (x.sigmoid().double() - exact) / exact
print(delta.abs().max().item() > eps / 2)  # a function of several operations
#> True
# --8<-- [end:relative]
