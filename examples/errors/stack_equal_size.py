"""A batch needs items of one size."""

# --8<-- [start:error]
import torch
from torch.nn.utils.rnn import pad_sequence
from torch.utils.data import DataLoader

items = [torch.ones(3), torch.ones(5)]
try:
    next(iter(DataLoader(items, batch_size=2)))
except RuntimeError as error:
    print("RuntimeError:", str(error).split(", ")[0])
    #> RuntimeError: stack expects each tensor to be equal size


def pad(batch):
    return pad_sequence(batch, batch_first=True)


loader = DataLoader(items, batch_size=2, collate_fn=pad)
print(next(iter(loader)).shape)
#> torch.Size([2, 5])
# --8<-- [end:error]
