"""Drawing from distributions."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:draw]
torch.manual_seed(0)
print(torch.initial_seed())  # the seed that is set
#> 0
p = torch.tensor([0.1, 0.0, 0.9])
drawn = torch.multinomial(p, 1000, replacement=True)  # 0 or 2, mostly 2
print(drawn.unique(), (drawn == 2).float().mean() > 0.85)
#> tensor([0, 2]) tensor(True)
coins = torch.bernoulli(torch.full((1000,), 0.3))  # 1 with probability 0.3
print(coins.unique(), (coins.mean() - 0.3).abs() < 0.1)
#> tensor([0., 1.]) tensor(True)
heights = torch.normal(mean=170.0, std=10.0, size=(1000,))
print((heights.mean() - 170).abs() < 2, (heights.std() - 10).abs() < 2)
#> tensor(True) tensor(True)
x = torch.zeros(2, 3, dtype=torch.float64)
print(torch.rand_like(x).dtype, torch.randint_like(x, 10).shape)
#> torch.float64 torch.Size([2, 3])
order = torch.randperm(6)
print(order.sort().values)
#> tensor([0, 1, 2, 3, 4, 5])
# --8<-- [end:draw]

# --8<-- [start:sample]
logits = torch.tensor([[2.0, 1.0, 0.1], [0.0, 0.0, 9.0]])
p = logits.softmax(dim=1)
torch.manual_seed(0)
print(torch.multinomial(p, num_samples=1).shape)  # a column: one choice for each row
#> torch.Size([2, 1])
try:
    torch.multinomial(p, num_samples=4)
except RuntimeError as e:
    print(type(e).__name__)  # four different ones of three
    #> RuntimeError
# --8<-- [end:sample]
