"""Random numbers and seeds."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
# --8<-- [start:kinds]
torch.manual_seed(0)
print(torch.rand(2, 3))  # uniform in [0, 1)
#> tensor([[0.4963, 0.7682, 0.0885],
#>         [0.1320, 0.3074, 0.6341]])
print(torch.randn(3))  # normal: mean 0, standard deviation 1
#> tensor([ 1.2645, -0.6874,  0.1604])
print(torch.randint(0, 10, (5,)))  # 10 is not included
#> tensor([8, 6, 6, 8, 4])
print(torch.randperm(5))  # 0 to 4 in random order
#> tensor([3, 0, 4, 2, 1])

x = torch.tensor([10.0, 20.0, 30.0])
print(x + torch.randn_like(x))  # noise: normal, in the shape of x
#> tensor([ 9.3935, 21.0482, 29.9555])
# --8<-- [end:kinds]

# --8<-- [start:seed]
torch.manual_seed(0)
a = torch.rand(3)
b = torch.rand(3)  # goes on where a ended
torch.manual_seed(0)
c = torch.rand(3)  # starts again
print(a)
#> tensor([0.4963, 0.7682, 0.0885])
print(b)
#> tensor([0.1320, 0.3074, 0.6341])
print(c)
#> tensor([0.4963, 0.7682, 0.0885])
# --8<-- [end:seed]

# --8<-- [start:generator]
generator = torch.Generator().manual_seed(0)
d = torch.rand(3, generator=generator).to(device)
print(d)  # a again
#> tensor([0.4963, 0.7682, 0.0885])
# --8<-- [end:generator]
