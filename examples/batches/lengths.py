"""Samples of different lengths: the error, padding, a mask and its use."""

import torch

# --8<-- [start:error]
from torch.utils.data import DataLoader

sentences = [([5, 6, 7], 1), ([8], 0), ([9, 4], 1)]  # numbers of words, label
try:
    next(iter(DataLoader(sentences, batch_size=3)))
except RuntimeError as error:
    print(f"{type(error).__name__}: {error}")
    #> RuntimeError: each element in list of batch should be of equal size
# --8<-- [end:error]

# --8<-- [start:collate]
from torch.nn.utils.rnn import pad_sequence


def pad(batch):
    rows = [torch.tensor(words) for words, _ in batch]
    words = pad_sequence(rows, batch_first=True)  # zeros up to the longest
    lengths = torch.tensor([len(row) for row in rows])
    mask = torch.arange(words.shape[1]) < lengths.unsqueeze(1)
    return words, mask, torch.tensor([label for _, label in batch])


words, mask, labels = next(iter(DataLoader(sentences, batch_size=3, collate_fn=pad)))
print(words)
#> tensor([[5, 6, 7],
#>         [8, 0, 0],
#>         [9, 4, 0]])
print(mask)
#> tensor([[ True,  True,  True],
#>         [ True, False, False],
#>         [ True,  True, False]])
print(labels)
#> tensor([1, 0, 1])
# --8<-- [end:collate]

# --8<-- [start:mean]
values = words.float()  # in place of what a network makes of each word
print(values.mean(dim=1))  # counts the zeros
#> tensor([6.0000, 2.6667, 4.3333])
print((values * mask).sum(dim=1) / mask.sum(dim=1))
#> tensor([6.0000, 8.0000, 6.5000])
negative = 0 - values
print(negative.amax(dim=1))  # the zeros are larger than what is real
#> tensor([-5.,  0.,  0.])
print(negative.masked_fill(~mask, -torch.inf).amax(dim=1))
#> tensor([-5., -8., -4.])
# --8<-- [end:mean]

# --8<-- [start:targets]
from torch.nn import functional as F

torch.manual_seed(0)
logits = torch.randn(3, 3, 10)  # for each word, scores of 10 classes
tags = [torch.tensor([1, 2, 3]), torch.tensor([4]), torch.tensor([5, 6])]
targets = pad_sequence(tags, batch_first=True, padding_value=-100)
print(targets)
#> tensor([[   1,    2,    3],
#>         [   4, -100, -100],
#>         [   5,    6, -100]])
loss = F.cross_entropy(logits.flatten(0, 1), targets.flatten())
real = F.cross_entropy(logits[mask], torch.cat(tags))
print(f"{loss:.3f} {real:.3f}")
#> 2.287 2.287
# --8<-- [end:targets]
