"""Exercise: new rows are scaled by the numbers of the training rows."""

# --8<-- [start:start]
import torch


def scale(train, new):
    """Return both scaled."""
    train = (train - train.mean(dim=0)) / train.std(dim=0)
    new = (new - new.mean(dim=0)) / new.std(dim=0)
    return train, new


# --8<-- [end:start]


# --8<-- [start:check]
def check(scale):
    train = torch.tensor([[10.0, 3.0], [20.0, 1.0], [60.0, 2.0]])
    # the new rows are two of the old ones
    try:
        found = scale(train.clone(), train[1:].clone())
    except RuntimeError as error:
        return f"{type(error).__name__}: the mean of a column is that over dim=0."
    if not isinstance(found, (tuple, list)):
        return f"It returns a {type(found).__name__}: return train and new."
    shapes = [tuple(part.shape) for part in found if torch.is_tensor(part)]
    if shapes != [(3, 2), (2, 2)]:
        return f"Of 3 train rows and 2 new ones it makes tensors of shape {shapes}."
    a, b = found
    if not torch.allclose(a.mean(dim=0), torch.zeros(2), atol=1e-5):
        return f"The training rows have the mean {a.mean(dim=0)[0]:.2f}, not 0."
    if not torch.allclose(a.std(dim=0), torch.ones(2)):
        return f"The training rows have the std {a.std(dim=0)[0]:.2f}, not 1."
    if not torch.allclose(a[1:], b):
        return f"One row, two values: {a[1, 0]:.2f} in train, {b[0, 0]:.2f} in new."
    return "Right."


print(check(scale))
#> One row, two values: -0.38 in train, -0.71 in new.
# --8<-- [end:check]


# --8<-- [start:solution]
def scale(train, new):
    mean, std = train.mean(dim=0), train.std(dim=0)
    return (train - mean) / std, (new - mean) / std


print(check(scale))
#> Right.
# --8<-- [end:solution]


# wrong: by then train is scaled, its mean is 0 and its std 1
def scale(train, new):
    train = (train - train.mean(dim=0)) / train.std(dim=0)
    new = (new - train.mean(dim=0)) / train.std(dim=0)
    return train, new


print(check(scale))
#> One row, two values: -0.38 in train, 20.00 in new.


# wrong: the new rows take part in the mean
def scale(train, new):
    rows = torch.cat([train, new])
    mean, std = rows.mean(dim=0), rows.std(dim=0)
    return (train - mean) / std, (new - mean) / std


print(check(scale))
#> The training rows have the mean -0.17, not 0.


# wrong: the variance
def scale(train, new):
    mean, var = train.mean(dim=0), train.var(dim=0)
    return (train - mean) / var, (new - mean) / var


print(check(scale))
#> The training rows have the std 0.04, not 1.


# wrong: only the new rows
def scale(train, new):
    return (new - train.mean(dim=0)) / train.std(dim=0)


print(check(scale))
#> It returns a Tensor: return train and new.


# wrong: train twice
def scale(train, new):
    train = (train - train.mean(dim=0)) / train.std(dim=0)
    return train, train


print(check(scale))
#> Of 3 train rows and 2 new ones it makes tensors of shape [(3, 2), (3, 2)].


# wrong: the mean of each row
def scale(train, new):
    mean, std = train.mean(dim=1), train.std(dim=1)
    return (train - mean) / std, (new - mean) / std


print(check(scale))
#> RuntimeError: the mean of a column is that over dim=0.
