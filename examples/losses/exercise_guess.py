"""Exercise: the loss of a network that knows nothing."""

import torch
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:start]
logits = torch.zeros(8, 4, device=device)  # 8 rows, 4 classes
labels = torch.zeros(8, dtype=torch.int64, device=device)
guess = None  # F.cross_entropy(logits, labels), with two decimals
# --8<-- [end:start]


# --8<-- [start:check]
def check(guess):
    if not isinstance(guess, (int, float)):
        return "Write a number with two decimals."
    loss = F.cross_entropy(logits, labels).item()
    if guess == 0:
        return "0 is the loss of one who is right and quite sure."
    if abs(guess - 0.25) < 0.01:
        return "0.25 is the probability of the right class; the loss is -log of it."
    if abs(guess - 8 * loss) < 0.1:
        return "The loss is the mean over the rows, not their sum."
    if guess < 0:
        return "The log of a probability is negative, and the loss is minus that."
    if abs(guess - 0.6) < 0.01:
        return "0.60 is the logarithm to base 10; math.log is the natural one."
    return "Right." if abs(guess - loss) < 0.01 else f"{guess} is not it: use math.log."


print(check(guess))
#> Write a number with two decimals.
# --8<-- [end:check]

# --8<-- [start:solution]
print(F.cross_entropy(logits, labels))  # -log(1 / 4)
#> tensor(1.3863)
print(check(1.39))
#> Right.
# --8<-- [end:solution]

# wrong: the probability
print(check(0.25))
#> 0.25 is the probability of the right class; the loss is -log of it.
# wrong: the logits are 0, so the loss is 0
print(check(0))
#> 0 is the loss of one who is right and quite sure.
# wrong: the sum
print(check(11.09))
#> The loss is the mean over the rows, not their sum.
# wrong: the minus is missing
print(check(-1.39))
#> The log of a probability is negative, and the loss is minus that.
# wrong: another logarithm
print(check(0.60))
#> 0.60 is the logarithm to base 10; math.log is the natural one.
