"""Exercise: the shapes of a bidirectional LSTM with two layers."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:start]
lstm = nn.LSTM(10, 32, num_layers=2, bidirectional=True, batch_first=True)
x = torch.zeros(8, 20, 10)  # 8 sentences, 20 words, 10 numbers for each
output_shape = (8, 20, 32)  # your answers: output, (h, c) = lstm(x)
h_shape = (8, 2, 32)
# --8<-- [end:start]


# --8<-- [start:check]
def check(output_shape, h_shape):
    output, (h, _) = lstm(x)
    if not all(isinstance(s, (tuple, list)) for s in (output_shape, h_shape)):
        return "A shape has one number for each dimension, like (8, 20, 32)."
    if tuple(output_shape) == (8, 20, 32):
        return "output: both directions stand side by side in the last dimension."
    if tuple(output_shape) != tuple(output.shape):
        return f"output is not {tuple(output_shape)}: batch first, then the words."
    if tuple(h_shape) == (2, 8, 32):
        return "h: a state for each layer, and for each direction."
    if tuple(h_shape) == (8, 4, 32):
        return "h: batch_first does not change it; the batch stands in the middle."
    if tuple(h_shape) != tuple(h.shape):
        return f"h is not {tuple(h_shape)}: layers times directions, batch, state."
    return "Right."


print(check(output_shape, h_shape))
#> output: both directions stand side by side in the last dimension.
# --8<-- [end:check]


# --8<-- [start:solution]
output_shape = (8, 20, 64)
h_shape = (4, 8, 32)
print(check(output_shape, h_shape))
#> Right.
# --8<-- [end:solution]

# wrong: the batch is first everywhere
print(check((8, 20, 64), (8, 4, 32)))
#> h: batch_first does not change it; the batch stands in the middle.

# wrong: one direction
print(check((8, 20, 64), (2, 8, 32)))
#> h: a state for each layer, and for each direction.

# wrong: the time is first
print(check((20, 8, 64), (4, 8, 32)))
#> output is not (20, 8, 64): batch first, then the words.

# wrong: only the last layer
print(check((8, 20, 64), (8, 64)))
#> h is not (8, 64): layers times directions, batch, state.

# wrong: one number
print(check((8, 20, 64), 4))
#> A shape has one number for each dimension, like (8, 20, 32).
