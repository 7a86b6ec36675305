"""Exercise: how many numbers does the table have, and what does it return?"""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:start]
table = nn.Embedding(1000, 16).to(device)
batch = torch.zeros(32, 20, dtype=torch.long, device=device)  # 32 texts, 20 words
weights = 0  # your answer: how many numbers are learned
shape = (32, 20)  # and the shape of table(batch)
# --8<-- [end:start]


# --8<-- [start:check]
def check(weights, shape):
    if not isinstance(weights, (int, float)):
        return "weights should be one number, without quotation marks."
    if weights == 32 * 20 * 16:
        return "So many numbers come out; the table does not know the batch."
    if weights != 1000 * 16:
        return f"{weights} is not it: a row for each word, 16 numbers in a row."
    if not isinstance(shape, (tuple, list)):
        return "A shape has one number for each dimension, like (32, 20)."
    if tuple(shape) == (32, 20):
        return "The numbers are right. But each of the words became a vector."
    if tuple(shape) != tuple(table(batch).shape):
        return f"Not {tuple(shape)}: the shape of the batch, and one dimension more."
    return "Right."


print(check(weights, shape))
#> 0 is not it: a row for each word, 16 numbers in a row.
# --8<-- [end:check]


# --8<-- [start:solution]
weights = 1000 * 16
shape = (32, 20, 16)
print(check(weights, shape))
#> Right.
# --8<-- [end:solution]

# wrong: the output counted
print(check(32 * 20 * 16, (32, 20, 16)))
#> So many numbers come out; the table does not know the batch.

# wrong: the shape of the input
print(check(16_000, (32, 20)))
#> The numbers are right. But each of the words became a vector.

# wrong: the texts as one row
print(check(16_000, (640, 16)))
#> Not (640, 16): the shape of the batch, and one dimension more.

# wrong: one number
print(check(16_000, 32 * 20 * 16))
#> A shape has one number for each dimension, like (32, 20).

# wrong: the table itself
print(check(table.weight, (32, 20, 16)))
#> weights should be one number, without quotation marks.
