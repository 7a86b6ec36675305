"""Exercise: predict the shape of a Hessian."""

import warnings

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# PyTorch's own forward mode still calls what it deprecates
warnings.filterwarnings("ignore", message="`torch.jit.script` is deprecated")

# --8<-- [start:start]
from torch.func import hessian

W = torch.ones(5, 3, device=device)


def f(x):
    return (W @ x) ** 2


x = torch.ones(3, device=device)
guess = None  # the shape of hessian(f)(x), as a tuple
# --8<-- [end:start]


# --8<-- [start:check]
def check(guess):
    if not isinstance(guess, tuple):
        return "Put a tuple in place of None."
    if guess == (3, 3):
        return "(3, 3) is the Hessian of one output. f has five."
    if guess == (5, 3):
        return "(5, 3) is the Jacobian: the first derivatives."
    if guess == (5, 5, 3):
        return "(5, 5, 3): how often is there a derivative by x, of length 3?"
    if guess != hessian(f)(x).shape:
        return f"Not {guess}. The Jacobian has one more 3 than y; and once more?"
    return "Right."


print(check(guess))
#> Put a tuple in place of None.
# --8<-- [end:check]

# --8<-- [start:solution]
print(hessian(f)(x).shape)
#> torch.Size([5, 3, 3])
print(check((5, 3, 3)))
#> Right.
# --8<-- [end:solution]

# wrong: as if f were a loss
print(check((3, 3)))
#> (3, 3) is the Hessian of one output. f has five.

# wrong: the Jacobian
print(check((5, 3)))
#> (5, 3) is the Jacobian: the first derivatives.

# wrong: the outputs twice
print(check((5, 5, 3)))
#> (5, 5, 3): how often is there a derivative by x, of length 3?

# wrong: flattened
print(check((5, 9)))
#> Not (5, 9). The Jacobian has one more 3 than y; and once more?
