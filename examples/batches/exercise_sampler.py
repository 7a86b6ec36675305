"""Exercise: weights for a sampler."""

import torch

# --8<-- [start:start]
from torch.utils.data import WeightedRandomSampler


def weights_of(labels):
    """Return a weight for each sample: all classes are drawn equally often."""
    return 1 / labels.bincount()


# --8<-- [end:start]


# --8<-- [start:check]
def check(weights_of):
    labels = torch.tensor([0, 0, 0, 0, 0, 0, 1, 1])
    weights = weights_of(labels)
    try:
        weights = torch.as_tensor(weights, dtype=torch.float64)
    except (RuntimeError, TypeError, ValueError):
        return f"Return a tensor of weights, not {weights}."
    if weights.shape != labels.shape:
        return f"Weights of shape {tuple(weights.shape)} for {len(labels)} samples."
    if not (weights.isfinite() & (weights > 0)).all():
        return f"Each weight is greater than 0: {weights.tolist()}."
    torch.manual_seed(0)
    drawn = labels[list(WeightedRandomSampler(weights, 10_000))]
    share = drawn.float().mean()  # of class 1
    if abs(share - 0.5) > 0.02:
        return f"Class 1 is drawn in {share:.0%} of the cases, not in half of them."
    return "Right."


print(check(weights_of))
#> Weights of shape (2,) for 8 samples.
# --8<-- [end:check]


# --8<-- [start:solution]
def weights_of(labels):
    return 1 / labels.bincount()[labels]


print(check(weights_of))
#> Right.
# --8<-- [end:solution]


# wrong: the frequent class gets more
def weights_of(labels):
    return labels.bincount()[labels].float()


print(check(weights_of))
#> Class 1 is drawn in 10% of the cases, not in half of them.


# wrong: all the same
def weights_of(labels):
    return torch.ones(len(labels))


print(check(weights_of))
#> Class 1 is drawn in 25% of the cases, not in half of them.


# wrong: whole numbers, rounded down to 0
def weights_of(labels):
    return 1 // labels.bincount()[labels]


print(check(weights_of))
#> Each weight is greater than 0: [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0].


# wrong: nothing is returned
def weights_of(labels):
    1 / labels.bincount()[labels]


print(check(weights_of))
#> Return a tensor of weights, not None.
