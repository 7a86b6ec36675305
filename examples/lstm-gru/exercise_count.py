"""Exercise: how many parameters does an LSTM have?"""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:start]
lstm = nn.LSTM(10, 20)  # from 10 numbers at each step to a state of 20
count = 10 * 20  # your answer: all its parameters
# --8<-- [end:start]


# --8<-- [start:check]
def check(count):
    if not isinstance(count, (int, float)):
        return "count should be one number, without quotation marks."
    if count == 20 * (10 + 20) + 40:
        return "That is a plain RNN. Three gates and the new content: four times."
    if count == 3 * (20 * (10 + 20) + 40):
        return "Three times is a GRU; an LSTM has i, f, g and o."
    if count == 4 * 20 * (10 + 20):
        return "The biases are missing."
    if count == 4 * 20 * (10 + 20 + 1):
        return "PyTorch has two biases for each gate, one for x and one for h."
    if count != sum(p.numel() for p in lstm.parameters()):
        return f"Not {count}: a matrix for x, one for h, biases, and all four times."
    return "Right."


print(check(count))
#> Not 200: a matrix for x, one for h, biases, and all four times.
# --8<-- [end:check]


# --8<-- [start:solution]
count = 4 * (20 * 10 + 20 * 20 + 20 + 20)
print(check(count))
#> Right.
# --8<-- [end:solution]

# wrong: one matrix of each kind
print(check(20 * 10 + 20 * 20 + 40))
#> That is a plain RNN. Three gates and the new content: four times.

# wrong: a GRU
print(check(3 * (20 * 10 + 20 * 20 + 40)))
#> Three times is a GRU; an LSTM has i, f, g and o.

# wrong: no biases
print(check(4 * (20 * 10 + 20 * 20)))
#> The biases are missing.

# wrong: one bias
print(check(4 * (20 * 10 + 20 * 20 + 20)))
#> PyTorch has two biases for each gate, one for x and one for h.

# wrong: a parameter
print(check(lstm.weight_ih_l0))
#> count should be one number, without quotation marks.
