"""Sequences of different lengths: the last real state, and packing."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:padding]
from torch.nn.utils.rnn import pad_sequence

torch.manual_seed(0)
rows = [torch.randn(length, 4).to(device) for length in (3, 1, 2)]
lengths = torch.tensor([3, 1, 2])
padded = pad_sequence(rows, batch_first=True)  # (3, 3, 4)
rnn = nn.GRU(4, 8, batch_first=True).to(device)
alone = torch.cat([rnn(row)[1] for row in rows])  # each sequence by itself
output, last = rnn(padded)


def same(states):
    pairs = zip(states, alone, strict=True)
    return [torch.allclose(a, b, atol=1e-3) for a, b in pairs]


print(same(last[0]))
#> [True, False, False]
real = output[torch.arange(3), lengths - 1]  # after the last real word
print(same(real))
#> [True, True, True]
# --8<-- [end:padding]

# --8<-- [start:pack]
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

options = {"batch_first": True, "enforce_sorted": False}
packed = pack_padded_sequence(padded, lengths, **options)
print(packed.data.shape, packed.batch_sizes)
#> torch.Size([6, 4]) tensor([3, 2, 1])
output, last = rnn(packed)
print(same(last[0]))
#> [True, True, True]
output, lengths = pad_packed_sequence(output, batch_first=True)
print(output.shape, lengths)
#> torch.Size([3, 3, 8]) tensor([3, 1, 2])
print(output[1, :, 0].count_nonzero().item())  # behind the end there are zeros
#> 1
# --8<-- [end:pack]

# --8<-- [start:sorted]
try:
    pack_padded_sequence(padded, lengths, batch_first=True)
except RuntimeError as error:
    print(type(error).__name__, "enforce_sorted" in str(error))
    #> RuntimeError True
# --8<-- [end:sorted]
