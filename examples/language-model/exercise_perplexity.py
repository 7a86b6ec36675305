"""Exercise: perplexity of a whole text that comes in batches."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def perplexity(batches):
    """Of all characters; each batch has the probabilities that they got."""
    return sum(p.log().mean().exp() for p in batches) / len(batches)  # your code


# --8<-- [end:start]


# --8<-- [start:check]
def check(perplexity):
    p = torch.tensor([0.5, 0.25, 0.125, 0.0625], device=device)
    try:
        even = float(perplexity([p[:2], p[2:]]))
        uneven = float(perplexity([p[:1], p[1:]]))
    except (RuntimeError, TypeError, ValueError) as error:
        return f"{type(error).__name__}: return one number, for batches of any size."
    right = 2**2.5
    if even < 1:
        return f"{even:.2f} is below 1: minus is missing before the logarithm."
    if not abs(even - right) < 1e-3:  # nan, too
        return f"{even:.2f}, expected {right:.2f}: average the losses, then exp."
    if not abs(uneven - right) < 1e-3:
        return (
            f"With batches of 1 and 3: {uneven:.2f}, expected {right:.2f}. "
            "Each character counts the same."
        )
    return "Right."


print(check(perplexity))
#> 0.22 is below 1: minus is missing before the logarithm.
# --8<-- [end:check]


# --8<-- [start:solution]
def perplexity(batches):
    return (-torch.cat(batches).log().mean()).exp()


print(check(perplexity))
#> Right.
# --8<-- [end:solution]


# wrong: the mean of perplexities
def perplexity(batches):
    return sum((-p.log().mean()).exp() for p in batches) / len(batches)


print(check(perplexity))
#> 7.07, expected 5.66: average the losses, then exp.


# wrong: the mean of the batches' means
def perplexity(batches):
    return (sum(-p.log().mean() for p in batches) / len(batches)).exp()


print(check(perplexity))
#> With batches of 1 and 3: 4.00, expected 5.66. Each character counts the same.


# wrong: only batches of one size
def perplexity(batches):
    return (-torch.stack(batches).log().mean()).exp()


print(check(perplexity))
#> RuntimeError: return one number, for batches of any size.


# wrong: the logarithm of a number below 0
def perplexity(batches):
    return torch.cat(batches).log().mean().log().exp()


print(check(perplexity))
#> nan, expected 5.66: average the losses, then exp.
