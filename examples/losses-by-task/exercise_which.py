"""Exercise: which loss for which task."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:start]
tasks = {
    "how many calls in the next hour": None,
    "is this the same face, from three photos": None,
    "a price, and how sure the network is of it": None,
}  # nn.GaussianNLLLoss, nn.PoissonNLLLoss or nn.TripletMarginLoss
# --8<-- [end:start]


# --8<-- [start:check]
def check(tasks):
    kinds = list(tasks.values()) if isinstance(tasks, dict) else [None]
    if len(kinds) != 3 or None in kinds:
        return "Put a class in place of each None."
    kinds = [kind if isinstance(kind, type) else type(kind) for kind in kinds]
    if not all(issubclass(kind, nn.Module) for kind in kinds):
        return "Write the classes as in the comment, without quotes."
    calls, face, price = kinds
    if calls == nn.GaussianNLLLoss:
        return "Calls are counted, 0, 1, 2: which of the three is made for counts?"
    if calls != nn.PoissonNLLLoss:
        return "A count is asked for, and nothing is compared with anything."
    if face != nn.TripletMarginLoss:
        return "Three photos: an anchor, one of the same face, one of another."
    if price != nn.GaussianNLLLoss:
        return "How sure: the network gives a variance as well."
    return "Right."


print(check(tasks))
#> Put a class in place of each None.
# --8<-- [end:check]

# --8<-- [start:solution]
tasks["how many calls in the next hour"] = nn.PoissonNLLLoss
tasks["is this the same face, from three photos"] = nn.TripletMarginLoss
tasks["a price, and how sure the network is of it"] = nn.GaussianNLLLoss
print(check(tasks))
#> Right.
# --8<-- [end:solution]

gauss, poisson, triplet = nn.GaussianNLLLoss, nn.PoissonNLLLoss, nn.TripletMarginLoss
# wrong: a Gaussian for counts
print(check(dict(calls=gauss, face=triplet, price=poisson)))
#> Calls are counted, 0, 1, 2: which of the three is made for counts?
# wrong: names
print(check(dict(calls="nn.PoissonNLLLoss", face=triplet, price=gauss)))
#> Write the classes as in the comment, without quotes.
# wrong: photos for counts
print(check(dict(calls=triplet, face=poisson, price=gauss)))
#> A count is asked for, and nothing is compared with anything.
# wrong: faces as counts
print(check(dict(calls=poisson, face=gauss, price=triplet)))
#> Three photos: an anchor, one of the same face, one of another.
# wrong: the price as a count
print(check(dict(calls=poisson, face=triplet, price=poisson)))
#> How sure: the network gives a variance as well.
