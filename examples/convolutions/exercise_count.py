"""Exercise: how many parameters a convolution with groups has."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:start]
conv = nn.Conv2d(16, 32, kernel_size=5, groups=4, device=device)
count = None  # of its parameters, the bias included
# --8<-- [end:start]


# --8<-- [start:check]
def check(count):
    if count is None:
        return "Write a whole number."
    weight, bias = conv.weight.numel(), conv.bias.numel()
    if count == weight:
        return "The weights are right; each output channel has a bias, too."
    if count == 4 * weight + bias:
        return "That is without groups: a kernel sees only 16 / 4 channels."
    if count == weight // 5 + bias:
        return "kernel_size=5 is a square of 25 weights."
    if count != weight + bias:
        return f"Not {count}: look at conv.weight.shape."
    return "Right."


print(check(count))
#> Write a whole number.
# --8<-- [end:check]

# --8<-- [start:solution]
print(conv.weight.shape, conv.bias.shape)
#> torch.Size([32, 4, 5, 5]) torch.Size([32])
print(check(32 * 4 * 5 * 5 + 32))
#> Right.
# --8<-- [end:solution]

# wrong: no bias
print(check(32 * 4 * 5 * 5))
#> The weights are right; each output channel has a bias, too.
# wrong: no groups
print(check(32 * 16 * 5 * 5 + 32))
#> That is without groups: a kernel sees only 16 / 4 channels.
# wrong: 5 for 5 by 5
print(check(32 * 4 * 5 + 32))
#> kernel_size=5 is a square of 25 weights.
# wrong: the channels exchanged in the kernel
print(check(32 * 8 * 5 * 5 + 32))
#> Not 6432: look at conv.weight.shape.
