"""Exercise: attention for the newest word alone."""

import torch
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def newest(q, k, v):  # q of the newest word: (1, d); k and v of all words: (n, d)
    return F.scaled_dot_product_attention(q, k, v, is_causal=True)
# --8<-- [end:start]


# --8<-- [start:check]
def check(newest):
    torch.manual_seed(0)
    q, k, v = torch.randn(3, 6, 4)
    whole = F.scaled_dot_product_attention(q, k, v, is_causal=True)
    try:
        out = newest(q[-1:], k, v)
    except (AttributeError, IndexError, RuntimeError, TypeError) as error:
        return f"It raises a {type(error).__name__}."
    if not isinstance(out, torch.Tensor) or out.shape != (1, 4):
        return f"The shape should be (1, 4), not {tuple(getattr(out, 'shape', ()))}."
    out = out.float()
    if torch.allclose(out, whole[-1:], atol=1e-6):
        return "Right."
    if torch.allclose(out, v[:1]):
        return "The output is the value of word 0: it alone is looked at."
    if torch.allclose(out, v[-1:]):
        return "The output is the value of the last word: nothing before it is seen."
    return "This is not the last row of the attention over the whole sentence."


print(check(newest))
#> The output is the value of word 0: it alone is looked at.
# --8<-- [end:check]


# --8<-- [start:solution]
def newest(q, k, v):
    return F.scaled_dot_product_attention(q, k, v)  # all of them came before


print(check(newest))
#> Right.
# --8<-- [end:solution]


# wrong: only the last key
def newest(q, k, v):
    return F.scaled_dot_product_attention(q, k[-1:], v[-1:])


print(check(newest))
#> The output is the value of the last word: nothing before it is seen.


# wrong: no scaling
def newest(q, k, v):
    return (q @ k.mT).softmax(-1) @ v


print(check(newest))
#> This is not the last row of the attention over the whole sentence.


# wrong: the query is repeated
def newest(q, k, v):
    return F.scaled_dot_product_attention(q.expand_as(k), k, v, is_causal=True)


print(check(newest))
#> The shape should be (1, 4), not (6, 4).


# wrong: k is transposed twice
def newest(q, k, v):
    return F.scaled_dot_product_attention(q, k.mT, v)


print(check(newest))
#> It raises a RuntimeError.
