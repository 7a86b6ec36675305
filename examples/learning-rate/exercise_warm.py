"""Exercise: a plan of your own, for LambdaLR."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def share(t):
    """For steps 0 to 9: 0.25, 0.5, 0.75, 1, and then down to 0.5 and 0.25 ..."""
    return 1.0  # your code: after step 3, 1 / (t - 2)


# --8<-- [end:start]


# --8<-- [start:check]
def check(share):
    for t in range(10):
        try:
            found = share(t)
        except ZeroDivisionError:
            return f"share({t}) divides by 0."
        if not isinstance(found, int | float):
            return f"share({t}) is {found!r}: return a number."
    optimizer = torch.optim.SGD(nn.Linear(1, 1).to(device).parameters(), lr=0.4)
    scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, share)
    rates = []
    for t in range(10):
        rates.append(round(scheduler.get_last_lr()[0], 4))
        optimizer.step()
        if t < 9:
            scheduler.step()
    if rates[0] == 0:
        return "The first step has rate 0: nothing is learned in it. Count t from 0."
    if rates[:4] != [0.1, 0.2, 0.3, 0.4]:
        if max(rates) <= 0.17:
            return f"{rates[:4]}: LambdaLR itself multiplies by the rate of 0.4."
        return f"The first four rates are {rates[:4]}; 0.1, 0.2, 0.3, 0.4 is expected."
    expected = [round(0.4 / (t - 2), 4) for t in range(4, 10)]
    if rates[4:] != expected:
        return f"The warm-up is right. Then come {rates[4:6]}, not {expected[:2]}."
    return "Right."


print(check(share))
#> The first four rates are [0.4, 0.4, 0.4, 0.4]; 0.1, 0.2, 0.3, 0.4 is expected.
# --8<-- [end:check]


# --8<-- [start:solution]
def share(t):
    return (t + 1) / 4 if t < 4 else 1 / (t - 2)


print(check(share))
#> Right.
# --8<-- [end:solution]

# wrong: begins at 0
print(check(lambda t: t / 4 if t < 4 else 1 / (t - 2)))
#> The first step has rate 0: nothing is learned in it. Count t from 0.
# wrong: no warm-up
print(check(lambda t: 1 / (t - 2)))
#> share(2) divides by 0.
# wrong: no way down
print(check(lambda t: min(1.0, (t + 1) / 4)))
#> The warm-up is right. Then come [0.4, 0.4], not [0.2, 0.1333].
# wrong: the rate itself
print(check(lambda t: 0.4 * ((t + 1) / 4 if t < 4 else 1 / (t - 2))))
#> [0.04, 0.08, 0.12, 0.16]: LambdaLR itself multiplies by the rate of 0.4.
# wrong: nothing after the warm-up
print(check(lambda t: (t + 1) / 4 if t < 4 else None))
#> share(4) is None: return a number.
