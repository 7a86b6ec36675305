"""Cosine similarity: the angle between vectors, whatever their length."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:cosine]
from torch.nn import functional as F

a = torch.tensor([3.0, 4.0], device=device)
others = torch.tensor([[6.0, 8.0], [-4.0, 3.0], [-3.0, -4.0]], device=device)
print(a @ others[1] / (a.norm() * others[1].norm()))
#> tensor(0.)
print(F.cosine_similarity(a, others, dim=1).round(decimals=2))
#> tensor([ 1.,  0., -1.])
print(F.pairwise_distance(a, others))
#> tensor([ 5.0000,  7.0711, 10.0000])
# --8<-- [end:cosine]

# --8<-- [start:pairs]
torch.manual_seed(0)
vectors = torch.randn(5, 8).to(device)
pairs = nn.CosineSimilarity(dim=-1)(vectors[:, None], vectors[None])
print(pairs.shape)
#> torch.Size([5, 5])
units = F.normalize(vectors, dim=1)  # each row has the length 1
print(torch.allclose(pairs, units @ units.T, atol=1e-6))
#> True
# --8<-- [end:pairs]
