"""Exercise: batch norm for sequences, whose channels come last."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def normalize(norm, x):  # x: (sentences, words, features)
    return norm(x)  # norm is nn.BatchNorm1d(features): mend it
# --8<-- [end:start]


# --8<-- [start:check]
def check(normalize):
    torch.manual_seed(0)
    x = torch.randn(4, 5, 6) * torch.arange(1.0, 7.0)
    norm = nn.BatchNorm1d(6)
    try:
        y = normalize(norm, x)
    except (AttributeError, TypeError) as e:
        return f"{type(e).__name__}: {e}"
    except (IndexError, RuntimeError, ValueError) as e:
        return f"{type(e).__name__}: batch norm takes dimension 1 for the channels."
    if getattr(y, "shape", None) != x.shape:
        return f"{tuple(getattr(y, 'shape', ()))}: it should stay {tuple(x.shape)}."
    spread = y.std((0, 1), correction=0)  # of each feature
    if (spread - 1).abs().max() > 0.01:
        return f"One feature has spread {spread.max():.1f}: are numbers mixed up?"
    if norm.num_batches_tracked != 1:
        return "Call the norm that you are given, once: it collects the statistics."
    return "Right."


print(check(normalize))
#> RuntimeError: batch norm takes dimension 1 for the channels.
# --8<-- [end:check]


# --8<-- [start:solution]
def normalize(norm, x):
    return norm(x.mT).mT


print(check(normalize))
#> Right.
# --8<-- [end:solution]


# wrong: reshape keeps the order of the numbers and mixes words and features
def normalize(norm, x):
    return norm(x.reshape(4, 6, 5)).reshape(4, 5, 6)


print(check(normalize))
#> One feature has spread 1.4: are numbers mixed up?


# wrong: one dimension where two are needed
def normalize(norm, x):
    return norm(x.transpose(1))


assert check(normalize).startswith("TypeError: ")


# wrong: not turned back
def normalize(norm, x):
    return norm(x.transpose(1, 2))


print(check(normalize))
#> (4, 6, 5): it should stay (4, 5, 6).


# wrong: another norm
def normalize(norm, x):
    return nn.BatchNorm1d(6)(x.mT).mT


print(check(normalize))
#> Call the norm that you are given, once: it collects the statistics.
