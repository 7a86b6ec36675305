"""Exercise: find what a block lost."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def block(x, norm1, attention, norm2, mlp):
    x = attention(norm1(x))
    return x + mlp(norm2(x))
# --8<-- [end:start]


# --8<-- [start:check]
def check(block):
    torch.manual_seed(0)
    x = torch.randn(2, 5, 8)
    norm1, norm2 = nn.LayerNorm(8), nn.LayerNorm(8)
    nn.init.constant_(norm2.weight, 2)
    mix, mlp = nn.Linear(5, 5), nn.Linear(8, 8)

    def attention(x):
        return mix(x.mT).mT

    half = x + attention(norm1(x))
    right = half + mlp(norm2(half))
    try:
        out = block(x, norm1, attention, norm2, mlp)
    except (AttributeError, IndexError, RuntimeError, TypeError) as error:
        return f"It raises a {type(error).__name__}."
    if not isinstance(out, torch.Tensor) or out.shape != x.shape:
        return "The output should have the shape of x."
    if torch.allclose(out, right, atol=1e-5):
        return "Right."
    if torch.allclose(out, half + mlp(norm1(half)), atol=1e-5):
        return "The MLP has a norm of its own, norm2."

    def nothing(x):
        return torch.zeros_like(x)

    out = block(x, norm1, nothing, norm2, nothing)
    if (out == 0).all():
        return "If attention and MLP give 0, x should come through; it is lost."
    if not torch.allclose(out, x):
        return "If both give 0, x should come through as it is; it is normalized."
    return "x comes through; but what do attention and MLP get?"


print(check(block))
#> If attention and MLP give 0, x should come through; it is lost.
# --8<-- [end:check]


# --8<-- [start:solution]
def block(x, norm1, attention, norm2, mlp):
    x = x + attention(norm1(x))
    return x + mlp(norm2(x))


print(check(block))
#> Right.
# --8<-- [end:solution]


# wrong: adds to what the norm made
def block(x, norm1, attention, norm2, mlp):
    x = norm1(x)
    x = x + attention(x)
    x = norm2(x)
    return x + mlp(x)


print(check(block))
#> If both give 0, x should come through as it is; it is normalized.


# wrong: the MLP gets the input of the block
def block(x, norm1, attention, norm2, mlp):
    return x + attention(norm1(x)) + mlp(norm2(x))


print(check(block))
#> x comes through; but what do attention and MLP get?


# wrong: attention gets three arguments
def block(x, norm1, attention, norm2, mlp):
    return x + attention(norm1(x), norm1(x), norm1(x)) + mlp(norm2(x))


print(check(block))
#> It raises a TypeError.


# wrong: one word only
def block(x, norm1, attention, norm2, mlp):
    x = x + attention(norm1(x))
    return (x + mlp(norm2(x)))[:, -1]


print(check(block))
#> The output should have the shape of x.


# wrong: one norm for both
def block(x, norm1, attention, norm2, mlp):
    x = x + attention(norm1(x))
    return x + mlp(norm1(x))


print(check(block))
#> The MLP has a norm of its own, norm2.
