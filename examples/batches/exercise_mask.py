"""Exercise: the means of rows of different lengths."""

import torch

# --8<-- [start:start]
from torch.nn.utils.rnn import pad_sequence


def means(rows):
    """Return the mean of each row, as one tensor."""
    batch = pad_sequence(rows, batch_first=True)
    lengths = torch.tensor([len(row) for row in batch])
    mask = torch.arange(batch.shape[1]) < lengths.unsqueeze(1)
    return (batch * mask).sum(dim=1) / mask.sum(dim=1)


# --8<-- [end:start]


# --8<-- [start:check]
def check(means):
    rows = [torch.tensor([0.0, 8.0, 4.0]), torch.tensor([6.0])]
    got = means(rows)
    if not torch.is_tensor(got) or got.shape != (2,):
        return "Return a tensor with a number for each row."
    first, second = got.tolist()
    if abs(first - 4) < 1e-4 and abs(second - 6) < 1e-4:
        return "Right."
    if second == 2:
        return "The mean of [6] is not 2.0: two zeros of padding count."
    if first == 6:
        return "The mean of [0, 8, 4] is not 6.0: its zero is a real one."
    found = f"{first:.4g} and {second:.4g}"
    return f"The means of [0, 8, 4] and [6] are 4 and 6, not {found}."


print(check(means))
#> The mean of [6] is not 2.0: two zeros of padding count.
# --8<-- [end:check]


# --8<-- [start:solution]
def means(rows):
    batch = pad_sequence(rows, batch_first=True)
    lengths = torch.tensor([len(row) for row in rows])  # before they are padded
    mask = torch.arange(batch.shape[1]) < lengths.unsqueeze(1)
    return (batch * mask).sum(dim=1) / mask.sum(dim=1)


print(check(means))
#> Right.
# --8<-- [end:solution]


# wrong: zero is taken for padding
def means(rows):
    batch = pad_sequence(rows, batch_first=True)
    mask = batch != 0
    return (batch * mask).sum(dim=1) / mask.sum(dim=1)


print(check(means))
#> The mean of [0, 8, 4] is not 6.0: its zero is a real one.


# wrong: a mean of all
def means(rows):
    return torch.cat(rows).mean()


print(check(means))
#> Return a tensor with a number for each row.


# wrong: sums
def means(rows):
    return torch.stack([row.sum() for row in rows])


print(check(means))
#> The means of [0, 8, 4] and [6] are 4 and 6, not 12 and 6.
