"""Exercise: attention with equal keys."""

import torch
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:start]
q = torch.tensor([[5.0, -2.0]], device=device)
k = torch.tensor([[1.0, 3.0], [1.0, 3.0], [1.0, 3.0]], device=device)
v = torch.tensor([[0.0], [3.0], [9.0]], device=device)

answer = 0.0  # what does F.scaled_dot_product_attention(q, k, v) hold?
# --8<-- [end:start]


# --8<-- [start:check]
def check(answer):
    right = F.scaled_dot_product_attention(q, k, v).item()
    try:
        answer = float(answer)
    except (TypeError, ValueError):
        return f"One number, please, not {answer!r}."
    if abs(answer - right) < 0.01:
        return "Right."
    if answer == 9:
        return "9 is the largest value; but no key fits the query better than another."
    if answer == 12:
        return "12 is the sum; the weights add up to 1."
    return f"{answer:g} is not it: what are the three scores, and the three weights?"


print(check(answer))
#> 0 is not it: what are the three scores, and the three weights?
# --8<-- [end:check]

# --8<-- [start:solution]
print(check((0 + 3 + 9) / 3))
#> Right.
# --8<-- [end:solution]

# wrong: the largest value
print(check(9))
#> 9 is the largest value; but no key fits the query better than another.

# wrong: the sum
print(check(12))
#> 12 is the sum; the weights add up to 1.

# wrong: no number
print(check("the mean"))
#> One number, please, not 'the mean'.
