"""Exercise: the parameters of a block, counted by hand."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:start]
answer = None  # of Block(64, 128, stride=2)
# --8<-- [end:start]


# --8<-- [start:check]
def check(answer):
    first, second, projection = 9 * 64 * 128, 9 * 128 * 128, 64 * 128
    norms = 3 * 2 * 128
    if not isinstance(answer, int):
        return f"{answer}: put a whole number there."
    if answer == first + second + projection + norms:
        return "Right."
    if answer == first + second + projection:
        return f"{answer} are the convolutions; each norm has a weight and a bias."
    if answer in (first + second, first + second + norms * 2 // 3):
        return f"{answer}: the shortcut has a convolution, and a norm, too."
    if answer == first + second + projection + norms // 2:
        return f"{answer}: a norm has two numbers for each channel."
    if answer == first + second + projection + norms + 3 * 128:
        return f"{answer}: the convolutions have bias=False."
    if answer == 2 * first + projection + norms:
        return f"{answer}: the second convolution has 128 input channels."
    return f"{answer}: add up kernel² times inputs times outputs, and the norms."


print(check(answer))
#> None: put a whole number there.
# --8<-- [end:check]

# --8<-- [start:solution]
convolutions = 3**2 * 64 * 128 + 3**2 * 128 * 128 + 1**2 * 64 * 128
norms = 3 * 2 * 128
answer = convolutions + norms
print(check(answer), answer)
#> Right. 230144
# --8<-- [end:solution]

# wrong: without the norms
print(check(convolutions))
#> 229376 are the convolutions; each norm has a weight and a bias.

# wrong: without the shortcut
print(check(9 * 64 * 128 + 9 * 128 * 128))
#> 221184: the shortcut has a convolution, and a norm, too.

# wrong: one number for each channel of a norm
print(check(convolutions + 3 * 128))
#> 229760: a norm has two numbers for each channel.

# wrong: with biases
print(check(convolutions + norms + 3 * 128))
#> 230528: the convolutions have bias=False.

# wrong: twice the first convolution
print(check(2 * 9 * 64 * 128 + 64 * 128 + norms))
#> 156416: the second convolution has 128 input channels.

# wrong: something else
print(check(128))
#> 128: add up kernel² times inputs times outputs, and the norms.
