"""Attention does not see the order; three ways to tell it."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:order]
from torch.nn import functional as F

torch.manual_seed(0)
x = torch.randn(5, 16).to(device)  # dog bites man today again
order = torch.tensor([2, 1, 0, 3, 4], device=device)  # man bites dog today again
out = F.scaled_dot_product_attention(x, x, x)
swapped = F.scaled_dot_product_attention(x[order], x[order], x[order])
print(f"{(swapped - out[order]).abs().max():.5f}")
#> 0.00000
# --8<-- [end:order]

# --8<-- [start:learned]
torch.manual_seed(0)
words = nn.Embedding(1000, 16).to(device)  # 1000 different words
places = nn.Embedding(512, 16).to(device)  # at most 512 in a text
ids = torch.tensor([[7, 7, 3]], device=device)
x = words(ids) + places(torch.arange(3, device=device))
print(x.shape, torch.equal(x[0, 0], x[0, 1]))  # the word 7, twice
#> torch.Size([1, 3, 16]) False
# --8<-- [end:learned]


# --8<-- [start:sinusoidal]
def sinusoidal(length, d):
    theta = 10000 ** (-torch.arange(0, d, 2) / d)  # arange: the 2i of the formula
    angle = torch.arange(length)[:, None] * theta
    return torch.stack([angle.sin(), angle.cos()], dim=-1).flatten(1)


table = sinusoidal(6, 4)
for row in table.tolist():
    print([round(number, 2) for number in row])
    #> [0.0, 1.0, 0.0, 1.0]
    #> [0.84, 0.54, 0.01, 1.0]
    #> [0.91, -0.42, 0.02, 1.0]
    #> [0.14, -0.99, 0.03, 1.0]
    #> [-0.76, -0.65, 0.04, 1.0]
    #> [-0.96, 0.28, 0.05, 1.0]
# --8<-- [end:sinusoidal]


# --8<-- [start:rotary]
def rotate(x, positions):
    d = x.shape[-1]
    theta = 10000 ** (-torch.arange(0, d, 2, device=x.device) / d)
    angle = positions[:, None] * theta
    a, b = x[..., 0::2], x[..., 1::2]  # pairs of numbers
    turned = a * angle.cos() - b * angle.sin(), a * angle.sin() + b * angle.cos()
    return torch.stack(turned, dim=-1).flatten(-2)


torch.manual_seed(0)
q, k = torch.randn(2, 1, 8).to(device)
for i, j in ((5, 3), (102, 100), (5, 4)):
    at_i, at_j = torch.tensor([[i], [j]], device=device)
    score = (rotate(q, at_i) * rotate(k, at_j)).sum()
    print(f"{i} and {j}: {score:.3f}")
    #> 5 and 3: 2.126
    #> 102 and 100: 2.126
    #> 5 and 4: 3.027
print(f"{rotate(q, at_i).norm() - q.norm():.3f}")  # the length stays
#> 0.000
# --8<-- [end:rotary]

# --8<-- [start:rotary-use]
torch.manual_seed(0)
q, k, v = torch.randn(3, 2, 4, 10, 16).to(device)
positions = torch.arange(10, device=device)
q, k = rotate(q, positions), rotate(k, positions)  # not v
print(F.scaled_dot_product_attention(q, k, v, is_causal=True).shape)
#> torch.Size([2, 4, 10, 16])
# --8<-- [end:rotary-use]
