"""Exercise: put the heads together again."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def join(x):  # (batch, heads, words, numbers) -> (batch, words, heads * numbers)
    batch, heads, words, numbers = x.shape
    return x.reshape(batch, words, heads * numbers)
# --8<-- [end:start]


# --8<-- [start:check]
def check(join):
    whole = torch.arange(12).reshape(1, 2, 6)  # 2 words, each with 3 heads of 2
    heads = whole.view(1, 2, 3, 2).transpose(1, 2).contiguous()
    try:
        joined = join(heads)
    except (AttributeError, IndexError, RuntimeError, TypeError) as error:
        return f"It raises a {type(error).__name__}."
    if not isinstance(joined, torch.Tensor) or joined.shape != whole.shape:
        shape = tuple(getattr(joined, "shape", ()))
        return f"The shape should be (1, 2, 6), not {shape}."
    if torch.equal(joined, whole):
        return "Right."
    if torch.equal(joined, heads.permute(0, 2, 3, 1).flatten(2)):
        return f"Word 0 became {joined[0, 0].tolist()}: the heads are mixed up."
    return f"Word 0 was 0 to 5 and became {joined[0, 0].tolist()}: from both words."


print(check(join))
#> Word 0 was 0 to 5 and became [0, 1, 6, 7, 2, 3]: from both words.
# --8<-- [end:check]


# --8<-- [start:solution]
def join(x):
    return x.transpose(1, 2).flatten(2)


print(check(join))
#> Right.
# --8<-- [end:solution]


# wrong: a view of what is not contiguous
def join(x):
    return x.transpose(1, 2).view(len(x), -1, 6)


print(check(join))
#> It raises a RuntimeError.


# wrong: the heads become the last dimension
def join(x):
    return x.permute(0, 2, 3, 1).flatten(2)


print(check(join))
#> Word 0 became [0, 2, 4, 1, 3, 5]: the heads are mixed up.


# wrong: flattened from the first dimension on
def join(x):
    return x.transpose(1, 2).flatten(1)


print(check(join))
#> The shape should be (1, 2, 6), not (1, 12).
