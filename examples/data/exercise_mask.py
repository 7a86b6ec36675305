"""The lengths are taken after padding: all are the same."""

import torch
from torch.nn.utils.rnn import pad_sequence

# --8<-- [start:task]
rows = [torch.tensor([0.0, 8.0]), torch.tensor([4.0])]
batch = pad_sequence(rows, batch_first=True)  # line 1
lengths = torch.tensor([len(row) for row in batch])  # line 2
mask = torch.arange(batch.shape[1]) < lengths.unsqueeze(1)  # line 3
print((batch * mask).sum(dim=1) / mask.sum(dim=1))  # the mean of each row
#> tensor([4., 2.])
# --8<-- [end:task]

# --8<-- [start:solution]
lengths = torch.tensor([len(row) for row in rows])
mask = torch.arange(batch.shape[1]) < lengths.unsqueeze(1)
print((batch * mask).sum(dim=1) / mask.sum(dim=1))
#> tensor([4., 4.])
# --8<-- [end:solution]
