"""Exercise: a learning rate that gets there in five steps."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
x = torch.tensor([[0.0], [1.0], [2.0], [3.0]], device=device)
y = torch.tensor([[1.0], [4.0], [5.0], [8.0]], device=device)

# --8<-- [start:start]
rate = 0.05  # your choice
# --8<-- [end:start]


# --8<-- [start:check]
def check(rate):
    if not isinstance(rate, int | float) or rate <= 0:
        return f"rate is {rate!r}: a number above 0 leads downhill."
    w, b, losses = 1.0, 0.0, []
    for _ in range(6):
        error = w * x + b - y
        losses.append((error**2).mean().item())
        w, b = w - rate * 2 * (error * x).mean(), b - rate * 2 * error.mean()
    if not losses[5] < losses[0]:
        return f"From 11 to {losses[1]:.2f} in a step: it jumps over the minimum."
    if losses[5] < 0.25:
        return "Right."
    if rate < 0.15:
        return f"{losses[5]:.3f} after five steps: longer steps would get further."
    return f"{losses[5]:.3f} after five steps: w swings from side to side."


print(check(rate))
#> 0.319 after five steps: longer steps would get further.
# --8<-- [end:check]

# --8<-- [start:solution]
rate = 0.15
print(check(rate))
#> Right.
# --8<-- [end:solution]

# wrong: ten times as large
rate = 0.5
print(check(rate))
#> From 11 to 110.00 in a step: it jumps over the minimum.

# wrong: below the limit, but too large
rate = 0.2
print(check(rate))
#> 0.458 after five steps: w swings from side to side.

# wrong: smaller
rate = 0.01
print(check(rate))
#> 4.741 after five steps: longer steps would get further.

# wrong: uphill
rate = -0.05
print(check(rate))
#> rate is -0.05: a number above 0 leads downhill.
