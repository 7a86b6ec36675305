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
    w, b, losses = 1.0, 0.0, []
    for _ in range(6):
        error = w * x + b - y
        losses.append(round((error**2).mean().item(), 2))
        w, b = w - rate * 2 * (error * x).mean(), b - rate * 2 * error.mean()
    if losses[5] >= losses[0]:
        return f"The loss does not fall, {losses}: the steps are far too long."
    if losses[5] < 0.25:
        return "Right."
    if rate < 0.1:
        return f"It still falls, {losses}: longer steps would get further."
    return f"It falls, {losses}, but w jumps from side to side: shorter steps."


print(check(rate))
#> It still falls, [11.0, 3.89, 1.5, 0.69, 0.41, 0.32]: longer steps would get further.
# --8<-- [end:check]

# --8<-- [start:solution]
rate = 0.15
print(check(rate))
#> Right.
# --8<-- [end:solution]

# wrong: ten times as large
rate = 0.5
print(check(rate))
#> The loss does not fall, [11.0, 110.0, 1125.88, 11545.34, 118411.77, 1214477.25]: the steps are far too long.

# wrong: below the limit, but too large
rate = 0.2
print(check(rate))
#> It falls, [11.0, 5.24, 2.56, 1.31, 0.73, 0.46], but w jumps from side to side: shorter steps.

# wrong: smaller
rate = 0.01
print(check(rate))
#> It still falls, [11.0, 9.28, 7.83, 6.61, 5.6, 4.74]: longer steps would get further.
