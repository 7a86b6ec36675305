"""One entry from each row: gather, a pair of indices, a one-hot mask."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:gather]
scores = torch.tensor([[10, 20, 30], [40, 50, 60]], device=device)
label = torch.tensor([2, 0], device=device)

print(scores.gather(1, label[:, None]))  # column 2 of row 0, column 0 of row 1
#> tensor([[30],
#>         [40]])
print(scores[torch.arange(2), label])  # the same, without the dimension
#> tensor([30, 40])
print(scores.index_select(1, label))  # columns 2 and 0 of every row
#> tensor([[30, 10],
#>         [60, 40]])

one_hot = torch.nn.functional.one_hot(label, 3)
print(one_hot)
#> tensor([[0, 0, 1],
#>         [1, 0, 0]])
print((scores * one_hot).sum(1))
#> tensor([30, 40])
# --8<-- [end:gather]
