"""Exercise: a block whose shortcut does not fit."""

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
class MyBlock(nn.Module):  # works for c_in == c_out and stride 1 only
    def __init__(self, c_in, c_out, stride=1):
        super().__init__()
        self.conv = nn.Conv2d(c_in, c_out, 3, stride, padding=1, bias=False)
        self.norm = nn.BatchNorm2d(c_out)

    def forward(self, x):
        return F.relu(self.norm(self.conv(x)) + x)
# --8<-- [end:start]


# --8<-- [start:check]
def check(MyBlock):
    x = torch.rand(2, 8, 6, 6) + 1
    for c_out, stride in (8, 1), (16, 1), (8, 2), (16, 2):
        what = f"MyBlock(8, {c_out}, stride={stride})"
        try:
            block = MyBlock(8, c_out, stride)
            y = block(x)
        except RuntimeError:
            return f"{what} raises: what shape has the shortcut?"
        except (AttributeError, TypeError, ValueError) as error:
            return f"{what} raises {type(error).__name__}: {error}"
        right = (2, c_out, 6 // stride, 6 // stride)
        if getattr(y, "shape", None) != right:
            return f"{what} gives {tuple(getattr(y, 'shape', ()))}, not {right}."
        if not isinstance(getattr(block, "norm", None), nn.BatchNorm2d):
            return "Call the norm of the main way self.norm: the check sets it to 0."
        nn.init.zeros_(block.norm.weight)
        if not block(x).any() and not block(-x).any():
            return f"{what}: without the norm's output nothing is left. The shortcut?"
        if (c_out, stride) == (8, 1) and not torch.equal(block(x), x):
            return f"{what} should add x itself, without a projection."
    return "Right."


print(check(MyBlock))
#> MyBlock(8, 16, stride=1) raises: what shape has the shortcut?
# --8<-- [end:check]


# --8<-- [start:solution]
class MyBlock(nn.Module):
    def __init__(self, c_in, c_out, stride=1):
        super().__init__()
        self.conv = nn.Conv2d(c_in, c_out, 3, stride, padding=1, bias=False)
        self.norm = nn.BatchNorm2d(c_out)
        self.shortcut = nn.Identity()
        if stride != 1 or c_in != c_out:
            self.shortcut = nn.Conv2d(c_in, c_out, 1, stride, bias=False)

    def forward(self, x):
        return F.relu(self.norm(self.conv(x)) + self.shortcut(x))


print(check(MyBlock))
#> Right.
# --8<-- [end:solution]


Solution = MyBlock


# wrong: only the channels are looked at
class MyBlock(Solution):
    def __init__(self, c_in, c_out, stride=1):
        super().__init__(c_in, c_out, stride)
        if c_in == c_out:
            self.shortcut = nn.Identity()


print(check(MyBlock))
#> MyBlock(8, 8, stride=2) raises: what shape has the shortcut?


# wrong: no stride in the projection
class MyBlock(Solution):
    def __init__(self, c_in, c_out, stride=1):
        super().__init__(c_in, c_out)
        self.conv.stride = 1


print(check(MyBlock))
#> MyBlock(8, 8, stride=2) gives (2, 8, 6, 6), not (2, 8, 3, 3).


# wrong: a projection everywhere
class MyBlock(Solution):
    def __init__(self, c_in, c_out, stride=1):
        super().__init__(c_in, c_out, stride)
        self.shortcut = nn.Conv2d(c_in, c_out, 1, stride)


print(check(MyBlock))
#> MyBlock(8, 8, stride=1) should add x itself, without a projection.


# right, too: every weight below 0
class MyBlock(Solution):
    def __init__(self, c_in, c_out, stride=1):
        super().__init__(c_in, c_out, stride)
        for weight in self.shortcut.parameters():
            nn.init.constant_(weight, -1)


assert check(MyBlock) == "Right."


# wrong: nothing is returned
class MyBlock(Solution):
    def forward(self, x):
        super().forward(x)


print(check(MyBlock))
#> MyBlock(8, 8, stride=1) gives (), not (2, 8, 6, 6).


# wrong: the shortcut is not called
class MyBlock(Solution):
    def forward(self, x):
        return F.relu(self.norm(self.conv(x)) + self.shortcut)


assert "raises TypeError" in check(MyBlock)


# wrong: another name
class MyBlock(Solution):
    def __init__(self, c_in, c_out, stride=1):
        super().__init__(c_in, c_out, stride)
        self.norm1 = self.norm
        del self.norm

    def forward(self, x):
        return F.relu(self.norm1(self.conv(x)) + self.shortcut(x))


print(check(MyBlock))
#> Call the norm of the main way self.norm: the check sets it to 0.


# wrong: no shortcut any more
class MyBlock(Solution):
    def forward(self, x):
        return F.relu(self.norm(self.conv(x)))


print(check(MyBlock))
#> MyBlock(8, 8, stride=1): without the norm's output nothing is left. The shortcut?
