"""Exercise: one step of an RNN, by hand."""

import math

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:start]
def step(x, h, W, U, b):
    """From x (N, n), h (N, m), W (m, n), U (m, m), b (m): the new state (N, m)."""
    return h  # your code
# --8<-- [end:start]


# --8<-- [start:check]
def check(step):
    torch.manual_seed(0)
    cell = nn.RNNCell(4, 3).requires_grad_(False)
    W, U, b = cell.weight_ih, cell.weight_hh, cell.bias_ih + cell.bias_hh
    x, h = torch.randn(2, 4), torch.randn(2, 3)
    try:
        got = step(x, h, W, U, b)
    except RuntimeError:
        return "The shapes do not fit: W is (m, n), so use W.T."
    except (TypeError, ValueError):
        return "torch.tanh takes a tensor; math.tanh and nn.Tanh do not."
    right, inside = cell(x, h), x @ W.T + h @ U.T + b
    if not torch.is_tensor(got) or got.shape != right.shape:
        return "Return a state for each row: (2, 3)."
    if got.allclose(right, atol=1e-5):
        return "Right."
    if got.allclose(h):
        return "The state has not changed: it should be computed from x and h."
    if got.allclose(inside, atol=1e-5):
        return "Without tanh the state may grow without bound."
    if got.allclose((x @ W.T + b).tanh(), atol=1e-5):
        return "The old state is missing: nothing would be remembered."
    return "Not yet: tanh of x by W, plus h by U, plus b. Transpose U, too."


print(check(step))
#> The state has not changed: it should be computed from x and h.
# --8<-- [end:check]


# --8<-- [start:solution]
def step(x, h, W, U, b):
    return torch.tanh(x @ W.T + h @ U.T + b)


print(check(step))
#> Right.
# --8<-- [end:solution]


# wrong: no tanh
def step(x, h, W, U, b):
    return x @ W.T + h @ U.T + b


print(check(step))
#> Without tanh the state may grow without bound.


# wrong: no state
def step(x, h, W, U, b):
    return torch.tanh(x @ W.T + b)


print(check(step))
#> The old state is missing: nothing would be remembered.


# wrong: U is square, so that nothing raises
def step(x, h, W, U, b):
    return torch.tanh(x @ W.T + h @ U + b)


print(check(step))
#> Not yet: tanh of x by W, plus h by U, plus b. Transpose U, too.


# wrong: W as it is
def step(x, h, W, U, b):
    return torch.tanh(x @ W + h @ U + b)


print(check(step))
#> The shapes do not fit: W is (m, n), so use W.T.


# wrong: the mean over the batch
def step(x, h, W, U, b):
    return torch.tanh(x @ W.T + h @ U.T + b).mean(0)


print(check(step))
#> Return a state for each row: (2, 3).


# wrong: a function of numbers
def step(x, h, W, U, b):
    return math.tanh(x @ W.T + h @ U.T + b)


print(check(step))
#> torch.tanh takes a tensor; math.tanh and nn.Tanh do not.
