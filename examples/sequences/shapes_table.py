"""The table of shapes of a recurrent layer, read from runs."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:table]
batch = torch.zeros(2, 5, 4, device=device)
print("Layer | x | output | last")
#> Layer | x | output | last


def row(x, **options):
    words = "".join(f", {name}={value}" for name, value in options.items())
    output, last = nn.GRU(4, 8, **options).to(device)(x)
    shapes = " | ".join(str(tuple(tensor.shape)) for tensor in (x, output, last))
    print(f"nn.GRU(4, 8{words}) | {shapes}")
    #> nn.GRU(4, 8) | (5, 2, 4) | (5, 2, 8) | (1, 2, 8)
    #> nn.GRU(4, 8, batch_first=True) | (2, 5, 4) | (2, 5, 8) | (1, 2, 8)
    #> nn.GRU(4, 8, batch_first=True, num_layers=3) | (2, 5, 4) | (2, 5, 8) | (3, 2, 8)
    #> nn.GRU(4, 8, batch_first=True, bidirectional=True) | (2, 5, 4) | (2, 5, 16) | (2, 2, 8)
    #> nn.GRU(4, 8, batch_first=True, num_layers=3, bidirectional=True) | (2, 5, 4) | (2, 5, 16) | (6, 2, 8)


row(batch.transpose(0, 1))
row(batch, batch_first=True)
row(batch, batch_first=True, num_layers=3)
row(batch, batch_first=True, bidirectional=True)
row(batch, batch_first=True, num_layers=3, bidirectional=True)
# --8<-- [end:table]
