"""Lists of different lengths do not make a batch."""

# --8<-- [start:error]
import torch
from torch.nn.utils.rnn import pad_sequence
from torch.utils.data import DataLoader

sentences = [[5, 6, 7], [8, 9]]
try:
    next(iter(DataLoader(sentences, batch_size=2)))
except RuntimeError as error:
    print(f"RuntimeError: {error}")
    #> RuntimeError: each element in list of batch should be of equal size


def padded(batch):
    return pad_sequence([torch.tensor(x) for x in batch], True)


print(next(iter(DataLoader(sentences, batch_size=2, collate_fn=padded))))
#> tensor([[5, 6, 7],
#>         [8, 9, 0]])
# --8<-- [end:error]
