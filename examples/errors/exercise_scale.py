"""Exercise: each row, by its own mean and spread."""

# --8<-- [start:start]
import torch


def scale(x):
    """x (n, m) → (n, m): each row with mean 0 and standard deviation 1."""
    return (x - x.mean(1)) / x.std(1)
# --8<-- [end:start]


# --8<-- [start:check]
def check(scale):
    x = torch.tensor([[1.0, 2.0, 3.0], [10.0, 20.0, 60.0]])
    try:
        y = scale(x)
    except RuntimeError as error:
        print("RuntimeError:", str(error).split(" at ")[0])
        #> RuntimeError: The size of tensor a (3) must match the size of tensor b (2)
        return f"The mean has the shape {tuple(x.mean(1).shape)}, x {tuple(x.shape)}."
    if getattr(y, "shape", None) != x.shape:
        return f"The result has the shape of x, {tuple(x.shape)}."
    if y.mean(1).abs().max() > 0.001:
        means = [round(m, 2) for m in y.mean(1).tolist()]
        return f"No error, but wrong: the means of the rows are {means}."
    if (y.std(1) - 1).abs().max() > 0.001:
        return "The means are right. Divide by the spread of each row."
    return "Right."


print(check(scale))
#> The mean has the shape (2,), x (2, 3).
# --8<-- [end:check]


# --8<-- [start:solution]
def scale(x):
    return (x - x.mean(1, keepdim=True)) / x.std(1, keepdim=True)


print(check(scale))
#> Right.
# --8<-- [end:solution]


# wrong: the other dimension
def scale(x):
    return (x - x.mean(0)) / x.std(0)


print(check(scale))
#> No error, but wrong: the means of the rows are [-0.71, 0.71].


# wrong: one mean for all
def scale(x):
    return (x - x.mean()) / x.std()


print(check(scale))
#> No error, but wrong: the means of the rows are [-0.62, 0.62].


# wrong: a new dimension at the wrong end
def scale(x):
    return (x - x.mean(1)[:, None, None]) / x.std(1)[:, None, None]


print(check(scale))
#> The result has the shape of x, (2, 3).


# wrong: one spread for all
def scale(x):
    return (x - x.mean(1, keepdim=True)) / x.std()


print(check(scale))
#> The means are right. Divide by the spread of each row.
