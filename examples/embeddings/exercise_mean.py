"""Exercise: a text has one vector, however long its neighbours in the batch are."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:start]
def text_vectors(table, numbers):
    """numbers: (N, T), 0 is padding. Return (N, D), the mean of each text."""
    return table(numbers).mean(dim=1)
# --8<-- [end:start]


# --8<-- [start:check]
def check(text_vectors):
    column = torch.tensor([[9.0], [1.0], [2.0], [6.0]])
    table = nn.Embedding.from_pretrained(column * torch.tensor([1.0, 2.0, 4.0]))
    try:
        got = text_vectors(table, torch.tensor([[1, 3, 2, 2], [2, 3, 0, 0]]))
    except RuntimeError:
        return "The shapes do not fit: vectors (2, 4, 3), a mask (2, 4, 1)."
    if not torch.is_tensor(got) or got.shape != (2, 3):
        shape = tuple(got.shape) if torch.is_tensor(got) else "no tensor"
        return f"A vector for each text, (2, 3); yours: {shape}."
    first, second = got[:, 0].tolist()
    if second == 6.5:
        return "6.5: the two paddings count as words, and their row is not even 0."
    if second == 2:
        return "2.0: the sum is right; divide by the number of real words, not 4."
    if got.tolist() != [[2.75, 5.5, 11.0], [4.0, 8.0, 16.0]]:
        return f"They begin with 2.75 and 4.00, not {first:.2f} and {second:.2f}."
    return "Right."


print(check(text_vectors))
#> 6.5: the two paddings count as words, and their row is not even 0.
# --8<-- [end:check]


# --8<-- [start:solution]
def text_vectors(table, numbers):
    mask = (numbers != 0).unsqueeze(-1)
    return (table(numbers) * mask).sum(dim=1) / mask.sum(dim=1)


print(check(text_vectors))
#> Right.
# --8<-- [end:solution]


# wrong: masked, and divided by the padded length
def text_vectors(table, numbers):
    mask = (numbers != 0).unsqueeze(-1)
    return (table(numbers) * mask).mean(dim=1)


print(check(text_vectors))
#> 2.0: the sum is right; divide by the number of real words, not 4.


# wrong: one mean of all
def text_vectors(table, numbers):
    return table(numbers[numbers != 0]).mean()


print(check(text_vectors))
#> A vector for each text, (2, 3); yours: ().


# wrong: the sum
def text_vectors(table, numbers):
    return (table(numbers) * (numbers != 0).unsqueeze(-1)).sum(dim=1)


print(check(text_vectors))
#> They begin with 2.75 and 4.00, not 11.00 and 8.00.


# wrong: a mask without the last dimension
def text_vectors(table, numbers):
    mask = numbers != 0
    return (table(numbers) * mask).sum(dim=1) / mask.sum(dim=1)


print(check(text_vectors))
#> The shapes do not fit: vectors (2, 4, 3), a mask (2, 4, 1).
