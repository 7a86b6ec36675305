"""Exercise: temperature, with greedy as its limit."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def probabilities(logits, temperature):
    """The distribution to draw from; temperature 0 means greedy."""
    return logits.softmax(-1) / temperature  # your code


# --8<-- [end:start]


# --8<-- [start:check]
def check(probabilities):
    logits = torch.tensor([2.0, 1.0, 0.0], device=device)
    try:
        p, at_0 = probabilities(logits, 2.0), probabilities(logits / 4, 0.0)
    except ZeroDivisionError:
        return "1 / 0 raises in Python. Treat 0 apart."
    for q in p, at_0:
        if not torch.is_tensor(q) or q.shape != (3,) or not q.is_floating_point():
            return "Return three probabilities, as floats, at 0 too."
    p, at_0 = p.float(), at_0.float()
    if abs(p.sum().item() - 1) > 1e-4:
        return f"At 2 they add up to {p.sum().item():.2f}, not to 1."
    if torch.allclose(p, logits.softmax(-1)):
        return "At 2 nothing has changed: divide the logits, before softmax."
    if torch.allclose(p, (logits * 2).softmax(-1)):
        return "At 2 the likeliest got even more: a high temperature makes all equal."
    if not torch.allclose(p, (logits / 2).softmax(-1)):
        found = [round(v, 2) for v in p.tolist()]
        return f"At 2: {found}, expected softmax(logits / 2)."
    if at_0.isnan().any():
        return "At 0 they are nan: a logit of 0 divided by 0. Treat 0 apart."
    if not torch.allclose(at_0, at_0.new_tensor([1, 0, 0])):
        found = [round(v, 2) for v in at_0.tolist()]
        return f"At 0: {found}, expected [1, 0, 0]."
    return "Right."


print(check(probabilities))
#> At 2 they add up to 0.50, not to 1.
# --8<-- [end:check]


# --8<-- [start:solution]
from torch.nn import functional as F


def probabilities(logits, temperature):
    if temperature == 0:
        return F.one_hot(logits.argmax(-1), logits.shape[-1]).float()
    return (logits / temperature).softmax(-1)


print(check(probabilities))
#> Right.
# --8<-- [end:solution]


# wrong: no case for 0
def probabilities(logits, temperature):
    return (logits / temperature).softmax(-1)


print(check(probabilities))
#> At 0 they are nan: a logit of 0 divided by 0. Treat 0 apart.


# wrong: after softmax, with the sum put right
def probabilities(logits, temperature):
    p = logits.softmax(-1) / temperature
    return p / p.sum()


print(check(probabilities))
#> At 2 nothing has changed: divide the logits, before softmax.


# wrong: multiplied
def probabilities(logits, temperature):
    return (logits * temperature).softmax(-1)


print(check(probabilities))
#> At 2 the likeliest got even more: a high temperature makes all equal.


# wrong: too strong
def probabilities(logits, temperature):
    return (logits / temperature**2).softmax(-1)


print(check(probabilities))
#> At 2: [0.42, 0.33, 0.25], expected softmax(logits / 2).


# wrong: never below 1
def probabilities(logits, temperature):
    return (logits / max(temperature, 1)).softmax(-1)


print(check(probabilities))
#> At 0: [0.42, 0.33, 0.25], expected [1, 0, 0].


# wrong: at 0 not a distribution
def probabilities(logits, temperature):
    return (logits / temperature).softmax(-1) if temperature else logits.argmax(-1)


print(check(probabilities))
#> Return three probabilities, as floats, at 0 too.


# wrong: Python divides by 0
def probabilities(logits, temperature):
    return (logits * (1 / temperature)).softmax(-1)


print(check(probabilities))
#> 1 / 0 raises in Python. Treat 0 apart.
