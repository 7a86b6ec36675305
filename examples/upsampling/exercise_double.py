"""Exercise: a transposed convolution that doubles the size exactly."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:start]
up = nn.ConvTranspose2d(8, 4, kernel_size=3, stride=2, padding=1)
# --8<-- [end:start]


# --8<-- [start:check]
def check(up):
    if not isinstance(up, nn.ConvTranspose2d):
        return "A ConvTranspose2d is wanted."
    if (up.in_channels, up.out_channels) != (8, 4):
        return "8 channels go in, and 4 come out: leave these two numbers."
    if up.stride != (2, 2):
        return f"The stride is {up.stride}: with 2 a pixel becomes two."
    try:
        y = up.to(device)(torch.zeros(2, 8, 7, 10, device=device))
    except (RuntimeError, ValueError) as error:
        return f"An image of 7 by 10 raises: {str(error).partition(',')[0]}"
    height, width = y.shape[2:]
    if (height, width) == (14, 20):
        return "Right."
    if (height, width) == (13, 19):
        return "7 by 10 gives 13 by 19: one row and one column are missing."
    formula = "6 * 2 + kernel_size - 2 * padding + output_padding"
    return f"{height} by {width}: the height is {formula}."


print(check(up))
#> 7 by 10 gives 13 by 19: one row and one column are missing.
# --8<-- [end:check]

# --8<-- [start:solution]
up = nn.ConvTranspose2d(8, 4, kernel_size=4, stride=2, padding=1)
print(check(up))
#> Right.
# --8<-- [end:solution]

# right, too: another way
other = nn.ConvTranspose2d(8, 4, 3, stride=2, padding=1, output_padding=1)
assert check(other) == "Right."
# wrong: the padding left out
print(check(nn.ConvTranspose2d(8, 4, kernel_size=4, stride=2)))
#> 16 by 22: the height is 6 * 2 + kernel_size - 2 * padding + output_padding.
# wrong: two ways to double, both at once
print(check(nn.ConvTranspose2d(8, 4, 4, stride=2, padding=1, output_padding=1)))
#> 15 by 21: the height is 6 * 2 + kernel_size - 2 * padding + output_padding.
# wrong: no stride, and a window that fits this one size
print(check(nn.ConvTranspose2d(8, 4, kernel_size=(8, 11))))
#> The stride is (1, 1): with 2 a pixel becomes two.
# wrong: more output padding than the stride allows
answer = nn.ConvTranspose2d(8, 4, 2, stride=2, padding=1, output_padding=2)
assert check(answer).startswith("An image of 7 by 10 raises: ")
# wrong: channels exchanged
print(check(nn.ConvTranspose2d(4, 8, kernel_size=4, stride=2, padding=1)))
#> 8 channels go in, and 4 come out: leave these two numbers.
# wrong: another layer
print(check(nn.Upsample(scale_factor=2)))
#> A ConvTranspose2d is wanted.
