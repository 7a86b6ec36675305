"""Exercise: reading a sample changes the data."""

import torch
from torch.utils.data import Dataset


# --8<-- [start:start]
class Halved(Dataset):
    """The pairs of x, each multiplied by 0.5."""

    def __init__(self, x):
        self.x = x

    def __len__(self):
        return len(self.x)

    def __getitem__(self, i):
        pair = self.x[i]
        pair *= 0.5
        return pair


# --8<-- [end:start]


# --8<-- [start:check]
def check(Halved):
    x = torch.tensor([[8.0, 4.0], [6.0, 2.0]])
    sample = Halved(x.clone())[0]
    if not hasattr(sample, "tolist"):
        return f"data[0] is {sample}: return a pair as a tensor."
    data = Halved(x.clone())
    epochs = [[data[i].tolist() for i in range(len(data))] for _ in range(2)]
    first, second = epochs
    if first[0] != [4, 2]:
        return f"The half of [8, 4] is not {first[0]}."
    if first[1] != [3, 1]:
        return f"After data[0] was read, data[1] is {first[1]}: all was halved."
    if second != first:
        return f"In the second epoch data[0] is {second[0]}: who changed it?"
    return "Right."


print(check(Halved))
#> In the second epoch data[0] is [2.0, 1.0]: who changed it?
# --8<-- [end:check]


# --8<-- [start:solution]
class Halved(Dataset):
    def __init__(self, x):
        self.x = x

    def __len__(self):
        return len(self.x)

    def __getitem__(self, i):
        return self.x[i] * 0.5  # a new tensor


print(check(Halved))
#> Right.
# --8<-- [end:solution]


# wrong: all of x, at each read
class WholeHalved(Halved):
    def __getitem__(self, i):
        self.x = self.x * 0.5
        return self.x[i]


print(check(WholeHalved))
#> After data[0] was read, data[1] is [1.5, 0.5]: all was halved.


# wrong: nothing is halved
class NotHalved(Halved):
    def __getitem__(self, i):
        return self.x[i].clone()


print(check(NotHalved))
#> The half of [8, 4] is not [8.0, 4.0].


# wrong: multiplied, and nothing returned
class Nothing(Halved):
    def __getitem__(self, i):
        self.x[i] * 0.5


print(check(Nothing))
#> data[0] is None: return a pair as a tensor.
