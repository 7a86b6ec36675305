"""The shapes of a recurrent layer: layers, directions, where the batch stands."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:layers]
x = torch.randn(2, 5, 4).to(device)  # two sequences, five steps, four numbers
rnn = nn.GRU(4, 8, num_layers=3, batch_first=True).to(device)
output, last = rnn(x)
print(torch.equal(output[:, -1], last[-1]))  # the output is that of the top layer
#> True
# --8<-- [end:layers]

# --8<-- [start:dropout]
import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    nn.GRU(4, 8, dropout=0.2)
print(str(caught[0].message)[:56])
#> dropout option adds dropout after all but last recurrent
# --8<-- [end:dropout]

# --8<-- [start:directions]
rnn = nn.GRU(4, 8, bidirectional=True, batch_first=True).to(device)
output, last = rnn(x)
forward, backward = last[-2:]  # of several layers: the top one
print(torch.equal(output[:, -1, :8], forward))  # after the last word
#> True
print(torch.equal(output[:, 0, 8:], backward))  # ends at the first word
#> True
both = torch.cat([forward, backward], dim=1)  # for a classifier: (2, 16)
print(torch.equal(output[:, -1], both))
#> False
# --8<-- [end:directions]

# --8<-- [start:reversed]
other = nn.GRU(4, 8, batch_first=True).to(device)
weights = rnn.state_dict()
ending = "_l0_reverse"
reverse = {k.removesuffix("_reverse"): weights[k] for k in weights if ending in k}
other.load_state_dict(reverse)
turned, _ = other(x.flip(1))
print(torch.allclose(turned.flip(1), output[..., 8:], atol=1e-3))
#> True
# --8<-- [end:reversed]

# --8<-- [start:batch-first]
wrong = nn.GRU(4, 8).to(device)  # takes (steps, sequences, numbers)
with torch.no_grad():
    before, _ = wrong(x)
    x[0] += 1  # change the first sentence
    after, _ = wrong(x)
print((before[1] != after[1]).any().item())  # and the second one's output changes
#> True
# --8<-- [end:batch-first]
