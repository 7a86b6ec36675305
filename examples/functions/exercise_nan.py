"""Exercise: a mean without what is missing."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def column_means(x):
    return x[x != float("nan")].mean(dim=0)
# --8<-- [end:start]


# --8<-- [start:check]
def check(column_means):
    nan = float("nan")
    x = torch.tensor([[1.0, 10.0], [nan, 20.0], [3.0, nan]], device=device)
    before = x.clone()
    try:
        means = torch.as_tensor(column_means(x)).to(x)
    except (AttributeError, IndexError, RuntimeError, TypeError, ValueError):
        return "Return the two means, as a tensor."
    if not torch.equal(before.isnan(), x.isnan()):
        return "It writes into x: who calls it finds no NaN any more."
    if means.shape != (2,):
        return f"The shape {tuple(means.shape)}: a mask alone makes one vector of all."
    if means.isnan().any():
        return "NaN is left: what is added to NaN is NaN."
    if torch.allclose(means, x.nan_to_num(0.0).mean(dim=0)):
        return "The missing ones are counted as 0: divide by how many there are."
    return "Right." if means.tolist() == [2.0, 15.0] else f"{means.tolist()}: (2, 15)."


print(check(column_means))
#> The shape (): a mask alone makes one vector of all.
# --8<-- [end:check]


# --8<-- [start:solution]
def column_means(x):
    return x.nanmean(dim=0)


print(check(column_means))
#> Right.
# --8<-- [end:solution]

# wrong: NaN adds up
print(check(lambda x: x.mean(dim=0)))
#> NaN is left: what is added to NaN is NaN.
# wrong: 0 in place of NaN
print(check(lambda x: x.nan_to_num(0.0).mean(dim=0)))
#> The missing ones are counted as 0: divide by how many there are.
# wrong: in place
print(check(lambda x: x.nan_to_num_(0.0).sum(dim=0) / 2))
#> It writes into x: who calls it finds no NaN any more.
# wrong: nothing is returned
print(check(lambda x: None))
#> Return the two means, as a tensor.
# wrong: the median
print(check(lambda x: x.nanmedian(dim=0).values))
#> [1.0, 10.0]: (2, 15).
