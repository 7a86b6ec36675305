"""An embedding is a table; looking up is a product with one-hot rows."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:table]
from torch.nn import functional as F

torch.manual_seed(0)
table = nn.Embedding(4, 3).to(device)
numbers = torch.tensor([2, 0, 2], device=device)
rows = F.one_hot(numbers, num_classes=4).float()
print(rows)
#> tensor([[0., 0., 1., 0.],
#>         [1., 0., 0., 0.],
#>         [0., 0., 1., 0.]])
print(torch.equal(table(numbers), table.weight[numbers]))
#> True
print(torch.equal(table(numbers), F.embedding(numbers, table.weight)))
#> True
print(torch.equal(table(numbers), rows @ table.weight))
#> True
# --8<-- [end:table]

# --8<-- [start:shapes]
batch = torch.randint(0, 4, (2, 5)).to(device)  # two sentences of five words
print(batch.shape, table(batch).shape)
#> torch.Size([2, 5]) torch.Size([2, 5, 3])
big = nn.Embedding(50_000, 300, device="meta")  # shapes only, no memory
print(f"{big.weight.numel():,}")
#> 15,000,000
# --8<-- [end:shapes]

# --8<-- [start:pretrained]
vectors = torch.tensor([[0.1, 0.2], [0.3, 0.4]])  # a row for each word
table = nn.Embedding.from_pretrained(vectors).to(device)
print(table.weight.requires_grad)
#> False
table = nn.Embedding.from_pretrained(vectors, freeze=False).to(device)
print(table.weight.requires_grad)
#> True
# --8<-- [end:pretrained]
