"""Exercise: a Dataset of rows that a CSV file had."""

import torch
from torch.utils.data import DataLoader, Dataset

# --8<-- [start:start]
rows = [
    {"length": "1.4", "width": "0.2", "kind": "rose"},
    {"length": "4.7", "width": "1.4", "kind": "lily"},
    {"length": "1.3", "width": "0.3", "kind": "rose"},
]


class Flowers(Dataset):
    """x: length and width as float32; y: the number of the kind, by its name."""

    def __init__(self, rows):
        self.rows = rows
        self.kinds = ["lily", "rose"]

    def __len__(self):
        return len(self.rows)

    def __getitem__(self, i):
        return self.rows[i]  # your code


# --8<-- [end:start]


# --8<-- [start:check]
def check(Flowers):
    data = Flowers(rows)
    size = len(data)
    if not isinstance(data[1], tuple):
        return f"data[1] is a {type(data[1]).__name__}: return x and y."
    try:
        x, y = next(iter(DataLoader(data, batch_size=size)))
        found = x.dtype, y.dtype
    except AttributeError:
        return f"No tensors come out of the loader. Look at data[1]: {data[1]}."
    if found != (torch.float32, torch.int64):
        return f"x is {found[0]} and y is {found[1]}: float32 and int64 are wanted."
    if y.tolist() != [1, 0, 1]:
        return f"The kinds are rose, lily, rose, and y is {y.tolist()}."
    return "Right."


print(check(Flowers))
#> data[1] is a dict: return x and y.
# --8<-- [end:check]


# --8<-- [start:solution]
class Flowers(Dataset):
    def __init__(self, rows):
        self.rows = rows
        self.kinds = ["lily", "rose"]

    def __len__(self):
        return len(self.rows)

    def __getitem__(self, i):
        row = self.rows[i]
        x = torch.tensor([float(row["length"]), float(row["width"])])
        return x, self.kinds.index(row["kind"])


print(check(Flowers))
#> Right.
# --8<-- [end:solution]


# wrong: text
class Texts(Flowers):
    def __getitem__(self, i):
        row = self.rows[i]
        return row["length"], row["kind"]


print(check(Texts))
#> No tensors come out of the loader. Look at data[1]: ('4.7', 'lily').


# wrong: the label as a float
class Floats(Flowers):
    def __getitem__(self, i):
        x, y = super().__getitem__(i)
        return x, torch.tensor(float(y))


print(check(Floats))
#> x is torch.float32 and y is torch.float32: float32 and int64 are wanted.


# wrong: the number of the row
class Rows(Flowers):
    def __getitem__(self, i):
        return super().__getitem__(i)[0], i


print(check(Rows))
#> The kinds are rose, lily, rose, and y is [0, 1, 2].


# wrong: x alone
class Alone(Flowers):
    def __getitem__(self, i):
        return super().__getitem__(i)[0]


print(check(Alone))
#> data[1] is a Tensor: return x and y.
