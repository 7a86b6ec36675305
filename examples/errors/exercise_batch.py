"""Exercise: the line that raises is not the line at fault."""

# --8<-- [start:start]
import torch
from torch import nn
from torch.nn import functional as F


def classify(images):
    """images (n, 1, 8, 8) → logits (n, 10)."""
    features = F.max_pool2d(images, 2)
    return nn.Linear(64, 10)(features.view(-1, 64))
# --8<-- [end:start]


# --8<-- [start:check]
def check(classify):
    images, labels = torch.zeros(32, 1, 8, 8), torch.zeros(32).long()
    try:
        logits = classify(images)
        F.cross_entropy(logits, labels)
    except (RuntimeError, TypeError, ValueError) as error:
        message = str(error).removeprefix("addmm: ").rstrip(".")
        return f"{message}: print the shapes."
    if logits.shape != (32, 10):
        return f"No error, but the logits are {tuple(logits.shape)}."
    return "Right."


print(check(classify))
#> Expected input batch_size (8) to match target batch_size (32): print the shapes.
# --8<-- [end:check]


# --8<-- [start:solution]
def classify(images):
    features = F.max_pool2d(images, 2)
    return nn.Linear(16, 10)(features.flatten(1))


print(check(classify))
#> Right.
# --8<-- [end:solution]


# wrong: flatten, and the old number
def classify(images):
    features = F.max_pool2d(images, 2)
    return nn.Linear(64, 10)(features.flatten(1))


print(check(classify))
#> mat1 and mat2 shapes cannot be multiplied (32x16 and 64x10): print the shapes.


# wrong: the batch flattened as well
def classify(images):
    features = F.max_pool2d(images, 2)
    return nn.Linear(16, 10)(features.flatten())


print(check(classify))
#> mat1 and mat2 shapes cannot be multiplied (1x512 and 16x10): print the shapes.


# wrong: one number for an image
def classify(images):
    features = F.max_pool2d(images, 2)
    return nn.Linear(16, 1)(features.flatten(1))


print(check(classify))
#> No error, but the logits are (32, 1).
