"""Exercise: the largest learning rate that does not diverge."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def loss(p):
    return 4 * p**2  # its slope is 8 * p


answer = 1.0  # SGD diverges from which learning rate on?
# --8<-- [end:start]


# --8<-- [start:check]
import math


def check(answer):
    def comes_to_0(lr):
        p = torch.ones((), device=device, requires_grad=True)
        optimizer = torch.optim.SGD([p], lr=lr)
        for _ in range(100):
            optimizer.zero_grad()
            loss(p).backward()
            optimizer.step()
        return abs(p.item()) < 1

    try:
        answer = float(answer)
    except (TypeError, ValueError, RuntimeError):
        return f"One number is asked for, not {answer!r}."
    if math.isnan(answer) or answer <= 0:
        return "A learning rate is positive."
    if comes_to_0(1.02 * answer):
        return f"A little above {answer}, p still comes to 0: try a larger one."
    if not comes_to_0(0.98 * answer):
        return f"A little below {answer}, p has already grown: try a smaller one."
    return "Right."


print(check(answer))
#> A little below 1.0, p has already grown: try a smaller one.
# --8<-- [end:check]

# --8<-- [start:solution]
print(check(2 / 8))
#> Right.
# --8<-- [end:solution]

# wrong: one step to the minimum
print(check(1 / 8))
#> A little above 0.125, p still comes to 0: try a larger one.
# wrong: 2 over half the slope
print(check(2 / 4))
#> A little below 0.5, p has already grown: try a smaller one.
# wrong: backwards
print(check(-0.25))
#> A learning rate is positive.
# wrong: no number
print(check("2/8"))
#> One number is asked for, not '2/8'.
