"""Exercise: the sizes that four layers give."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:start]
layers = [
    nn.Conv2d(1, 1, kernel_size=5),
    nn.Conv2d(1, 1, kernel_size=5, padding=2),
    nn.Conv2d(1, 1, kernel_size=3, stride=2, padding=1),
    nn.MaxPool2d(3),
]
sizes = [None, None, None, None]  # of a 28 by 28 image: the width after each alone
# --8<-- [end:start]


# --8<-- [start:check]
def check(sizes):
    image = torch.zeros(1, 1, 28, 28, device=device)
    real = [layer.to(device)(image).shape[-1] for layer in layers]
    try:
        sizes = list(sizes)
    except TypeError:
        sizes = []
    if None in sizes or len(sizes) != 4:
        return "Write four whole numbers."
    if sizes == real:
        return "Right."
    if sizes[0] == 28 and real[0] == 24:
        return "Layer 0: without padding, a window of 5 has only 24 places."
    if sizes[3] == 14:
        return "Layer 3: the stride of pooling is its window, here 3."
    if sizes[2] == 13:
        return "Layer 2: the padding adds 1 on both sides: (28 + 2 - 3) // 2 + 1."
    i = next(i for i in range(4) if sizes[i] != real[i])
    return f"Layer {i}: not {sizes[i]}. (n + 2 * padding - kernel) // stride + 1."


print(check(sizes))
#> Write four whole numbers.
# --8<-- [end:check]

# --8<-- [start:solution]
print(check([24, 28, 14, 9]))
#> Right.
# --8<-- [end:solution]

# wrong: a convolution keeps the size by itself
print(check([28, 28, 14, 9]))
#> Layer 0: without padding, a window of 5 has only 24 places.
# wrong: one number
assert check(24) == "Write four whole numbers."
# wrong: pooling halves
print(check([24, 28, 14, 14]))
#> Layer 3: the stride of pooling is its window, here 3.
# wrong: the padding forgotten
print(check([24, 28, 13, 9]))
#> Layer 2: the padding adds 1 on both sides: (28 + 2 - 3) // 2 + 1.
# wrong: rounded up
print(check([24, 28, 14, 10]))
#> Layer 3: not 10. (n + 2 * padding - kernel) // stride + 1.
