"""Random numbers and seeds."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
# --8<-- [start:kinds]
torch.manual_seed(0)
print(torch.rand(2, 3))  # uniform in [0, 1)
#> tensor([[0.4963, 0.7682, 0.0885],
#>         [0.1320, 0.3074, 0.6341]])
print(torch.randn(2, 3).shape)  # normal, mean 0, standard deviation 1
#> torch.Size([2, 3])
print(torch.randint(0, 10, (5,)).max() < 10)  # 10 is not included
#> tensor(True)
print(torch.randperm(5).sort().values)  # 0 to 4 in random order
#> tensor([0, 1, 2, 3, 4])
# --8<-- [end:kinds]

# --8<-- [start:seed]
torch.manual_seed(0)
a = torch.rand(3)
b = torch.rand(3)  # goes on where a ended
torch.manual_seed(0)
c = torch.rand(3)
print(torch.equal(a, b), torch.equal(a, c))
#> False True
# --8<-- [end:seed]

# --8<-- [start:device]
torch.manual_seed(0)
x = torch.rand(3).to(device)  # drawn on the CPU, then moved
print(x)
#> tensor([0.4963, 0.7682, 0.0885])
# --8<-- [end:device]

# --8<-- [start:generator]
generator = torch.Generator().manual_seed(0)
d = torch.rand(3, generator=generator)
print(torch.equal(a, d))
#> True
# --8<-- [end:generator]

# --8<-- [start:zero]
torch.manual_seed(0)
x = torch.rand(100_000, dtype=torch.float16)
print((x == 0).any(), (x == 1).any())
#> tensor(True) tensor(False)

x = torch.rand(100_000)  # float32: multiples of 1 / 2**24, zero among them
print(torch.equal(x * 2**24, (x * 2**24).round()))
#> True
# --8<-- [end:zero]
