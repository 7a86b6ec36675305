"""padding_idx: a row of zeros that stays, and why a mean needs the mask."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:row]
torch.manual_seed(0)
table = nn.Embedding(4, 2, padding_idx=0).to(device)
numbers = torch.tensor([[2, 3, 1], [3, 0, 0]], device=device)
table(numbers).sum().backward()
print(table.weight[0].tolist())
#> [0.0, 0.0]
print(table.weight.grad)
#> tensor([[0., 0.],
#>         [1., 1.],
#>         [1., 1.],
#>         [2., 2.]])
# --8<-- [end:row]

# --8<-- [start:init]
nn.init.normal_(table.weight)
print(table.weight[0].count_nonzero().item())
#> 2
with torch.no_grad():
    table.weight[0] = 0
print(table.weight[0].count_nonzero().item())
#> 0
# --8<-- [end:init]

# --8<-- [start:mean]
from torch.nn.utils.rnn import pad_sequence

sentences = [torch.tensor([2, 3, 1]), torch.tensor([3])]
numbers = pad_sequence(sentences, batch_first=True).to(device)  # zeros at the end
torch.manual_seed(0)
table = nn.Embedding(4, 2, padding_idx=0).to(device)
vectors = table(numbers)
alone = table(torch.tensor([3], device=device))[0]  # the second sentence by itself

mask = (numbers != 0).unsqueeze(-1)  # (2, 3, 1): one for each word
mean = (vectors * mask).sum(dim=1) / mask.sum(dim=1)
print(torch.allclose(vectors.mean(dim=1)[1], alone / 3))
#> True
print(torch.equal(mean[1], alone))
#> True
# --8<-- [end:mean]

# --8<-- [start:empty]
blank = torch.zeros(1, 3, dtype=torch.long, device=device)  # padding alone
mask = (blank != 0).unsqueeze(-1)
total, count = (table(blank) * mask).sum(dim=1), mask.sum(dim=1)
print((total / count).tolist(), (total / count.clamp(min=1)).tolist())
#> [[nan, nan]] [[0.0, 0.0]]
# --8<-- [end:empty]
