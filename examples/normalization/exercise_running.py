"""Exercise: the running mean after two batches."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:start]
norm = nn.BatchNorm1d(1)
for values in ([3.0, 5.0], [6.0, 10.0]):
    norm(torch.tensor(values)[:, None])
answer = None  # what is norm.running_mean now?
# --8<-- [end:start]


# --8<-- [start:check]
def check(answer):
    hints = {
        6: "the mean of both means; but the old value counts 0.9",
        0.4: "that is after the first batch",
        7.56: "0.1 is the share of the new batch, not of the old value",
        4.4: "before the first batch the running mean is 0, not 4",
    }
    if isinstance(answer, torch.Tensor) and answer.numel() == 1:
        answer = answer.item()
    if not isinstance(answer, (int, float)):
        return f"{answer}: put a number there."
    answer = round(answer, 3)
    if abs(answer - 1.16) < 0.005:
        return "Right."
    for value, hint in hints.items():
        if abs(answer - value) < 0.005:
            return f"{answer}: {hint}."
    return f"{answer}: 0.9 of the old value and 0.1 of the batch's mean, twice."


print(check(answer))
#> None: put a number there.
# --8<-- [end:check]

# --8<-- [start:solution]
answer = 0.9 * (0.9 * 0 + 0.1 * 4) + 0.1 * 8
print(check(answer))
#> Right.
# --8<-- [end:solution]

# right, too: looked up
assert check(norm.running_mean) == "Right."

# wrong: the momentum of an optimizer
print(check(0.1 * (0.1 * 0 + 0.9 * 4) + 0.9 * 8))
#> 7.56: 0.1 is the share of the new batch, not of the old value.

# wrong: the mean of all
print(check(6))
#> 6: the mean of both means; but the old value counts 0.9.

# wrong: one batch
print(check(0.4))
#> 0.4: that is after the first batch.

# wrong: begins with the first batch
print(check(4.4))
#> 4.4: before the first batch the running mean is 0, not 4.

# wrong: anything
print(check(8.0))
#> 8.0: 0.9 of the old value and 0.1 of the batch's mean, twice.
