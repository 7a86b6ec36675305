"""Exercise: a residual block that loses its negative numbers."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
class Block(nn.Module):
    def __init__(self):
        super().__init__()
        self.act = nn.ReLU(inplace=True)

    def forward(self, x):
        return x + self.act(x)
# --8<-- [end:start]


# --8<-- [start:check]
def check(block):
    x = torch.tensor([-1.0, 2.0], device=device)
    y = block(x)
    if x.tolist() != [-1.0, 2.0]:
        first, second = x.tolist()
        return f"After the call x is ({first:g}, {second:g}): the block wrote into it."
    if not isinstance(y, torch.Tensor):
        return f"forward should return a tensor, not {type(y).__name__}."
    if y.tolist() == [-1.0, 2.0]:
        return "(-1, 2) is x; the ReLU of x should be added."
    if y.tolist() == [0.0, 2.0]:
        return "(0, 2) is the ReLU of x; x should be added to it."
    return "Right." if y.tolist() == [-1.0, 4.0] else f"{y.tolist()}, not [-1.0, 4.0]."


print(check(Block()))
#> After the call x is (0, 2): the block wrote into it.
# --8<-- [end:check]


# --8<-- [start:solution]
class Block(nn.Module):
    def __init__(self):
        super().__init__()
        self.act = nn.ReLU()

    def forward(self, x):
        return x + self.act(x)


print(check(Block()))
#> Right.
# --8<-- [end:solution]

# wrong: the sum is written into x
print(check(lambda x: x.add_(x.relu())))
#> After the call x is (-1, 4): the block wrote into it.
# wrong: nothing is returned
print(check(lambda x: None))
#> forward should return a tensor, not NoneType.
# wrong: without the sum
print(check(nn.ReLU()))
#> (0, 2) is the ReLU of x; x should be added to it.
# wrong: without the ReLU
print(check(nn.Identity()))
#> (-1, 2) is x; the ReLU of x should be added.

# wrong: another activation
print(check(lambda x: x + nn.functional.leaky_relu(x, 0.5)))
#> [-1.5, 4.0], not [-1.0, 4.0].
