"""Exercise: the receptive field of four convolutions with pooling between them."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:start]
net = nn.Sequential(
    nn.Conv2d(1, 8, 3), nn.Conv2d(8, 8, 3),
    nn.MaxPool2d(2),
    nn.Conv2d(8, 8, 3), nn.Conv2d(8, 8, 3),
)
answer = None  # how many pixels, in each direction, does an output see?
# --8<-- [end:start]


# --8<-- [start:check]
def check(answer):
    hints = {
        9: "pooling is a window, too, and its stride counts",
        10: "after the pooling, a step is two pixels",
        13: "the window of the pooling adds a pixel",
        18: "the stride of the pooling counts after it, not before",
        196: "in each direction, not all pixels",
    }
    if isinstance(answer, torch.Tensor):
        answer = answer.tolist()
    if answer == 14:
        return "Right."
    if not isinstance(answer, int):
        return f"{answer}: put a whole number there."
    hint = hints.get(answer, "add (kernel - 1) times the strides of all layers before")
    return f"{answer}: {hint}."


print(check(answer))
#> None: put a whole number there.
# --8<-- [end:check]

# --8<-- [start:solution]
answer = 1 + 2 + 2 + 1 + 2 * 2 + 2 * 2
print(check(answer))
#> Right.
# --8<-- [end:solution]

# wrong: height and width
print(check(torch.tensor([14, 14])))
#> [14, 14]: put a whole number there.

# wrong: no strides
print(check(1 + 2 + 2 + 1 + 2 + 2))
#> 10: after the pooling, a step is two pixels.

# wrong: only the convolutions
print(check(1 + 4 * 2))
#> 9: pooling is a window, too, and its stride counts.

# wrong: the pooling adds nothing
print(check(13))
#> 13: the window of the pooling adds a pixel.

# wrong: kernels added
print(check(3 + 3 + 2 + 3 + 3 + 1))
#> 15: add (kernel - 1) times the strides of all layers before.
