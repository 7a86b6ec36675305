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
    size, sample = len(data), data[1]
    if not isinstance(sample, tuple | list) or len(sample) != 2:
        return f"data[1] is {sample}: return x and y."
    try:
        x, y = next(iter(DataLoader(data, batch_size=size)))
        found = x.dtype, y.dtype
    except (AttributeError, RuntimeError, TypeError):
        return f"No tensors come out of the loader. Look at data[1]: {sample}."
    if found != (torch.float32, torch.int64):
        return f"x is {found[0]} and y is {found[1]}: float32 and int64 are wanted."
    if not x.cpu().equal(torch.tensor([[1.4, 0.2], [4.7, 1.4], [1.3, 0.3]])):
        return f"The x of row 1 has length 4.7, width 1.4; yours is {sample[0]!r}."
    if y.tolist() != [1, 0, 1]:
        return f"The kinds are rose, lily, rose, and y is {y.tolist()}."
    return "Right."


print(check(Flowers))
#> data[1] is {'length': '4.7', 'width': '1.4', 'kind': 'lily'}: return x and y.
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


# wrong: the length alone
class Lengths(Flowers):
    def __getitem__(self, i):
        x, y = super().__getitem__(i)
        return x[0], y


print(check(Lengths))
#> The x of row 1 has length 4.7, width 1.4; yours is tensor(4.7000).


# wrong: three values
class Three(Flowers):
    def __getitem__(self, i):
        x, y = super().__getitem__(i)
        return x[0], x[1], y


print(check(Three))
#> data[1] is (tensor(4.7000), tensor(1.4000), 0): return x and y.


# wrong: x alone
class Alone(Flowers):
    def __getitem__(self, i):
        return super().__getitem__(i)[0]


print(check(Alone))
#> data[1] is tensor([4.7000, 1.4000]): return x and y.
