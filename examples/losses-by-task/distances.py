"""Distances, similarities, and the losses that are made of them."""

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:measure]
a = torch.tensor([[3.0, 4.0], [1.0, 0.0]], device=device)
b = torch.tensor([[6.0, 8.0], [0.0, 1.0]], device=device)
print(F.cosine_similarity(a, b))  # 1: the same direction, 0: a right angle
#> tensor([1., 0.])
print(F.pairwise_distance(a, b))  # row with row
#> tensor([5.0000, 1.4142])
print(torch.cdist(a, b))  # each row with each
#> tensor([[5.0000, 4.2426],
#>         [9.4340, 1.4142]])
print(F.pdist(a))  # the rows of one matrix, each pair once
#> tensor([4.4721])
print(nn.CosineSimilarity(dim=1)(a, b)[0], nn.PairwiseDistance(p=1)(a, b)[0])
#> tensor(1.) tensor(7.0000)
# --8<-- [end:measure]

# --8<-- [start:triplet]
anchor = torch.tensor([[0.0, 0.0]], device=device)
same = torch.tensor([[1.0, 0.0]], device=device)  # another photo of the same face
for x in [1.5, 1.9, 2.5]:
    other = torch.tensor([[x, 0.0]], device=device)  # another face
    loss = F.triplet_margin_loss(anchor, same, other, margin=1.0)
    print(x, f"{loss.item():.1f}")
    #> 1.5 0.5
    #> 1.9 0.1
    #> 2.5 0.0
# --8<-- [end:triplet]

# --8<-- [start:pairs]
a = torch.tensor([[1.0, 0.0], [1.0, 0.0]], device=device)
b = torch.tensor([[1.0, 1.0], [1.0, 1.0]], device=device)
alike = torch.tensor([1.0, -1.0], device=device)  # should they be?
print(F.cosine_embedding_loss(a, b, alike, reduction="none"))
#> tensor([0.2929, 0.7071])
distance = F.pairwise_distance(a, b)
print(F.hinge_embedding_loss(distance, alike, margin=1.5, reduction="none"))
#> tensor([1.0000, 0.5000])
# --8<-- [end:pairs]

# --8<-- [start:pairs-hand]
s = F.cosine_similarity(a, b)
print(torch.where(alike > 0, 1 - s, s.clamp(min=0)))
#> tensor([0.2929, 0.7071])
print(torch.where(alike > 0, distance, (1.5 - distance).clamp(min=0)))
#> tensor([1.0000, 0.5000])
# --8<-- [end:pairs-hand]

# --8<-- [start:ranking]
first = torch.tensor([2.0, 2.0, 2.0], device=device)
second = torch.tensor([0.0, 1.5, 3.0], device=device)
first_wins = torch.ones(3, device=device)  # -1 where the second should win
print(F.margin_ranking_loss(first, second, first_wins, margin=1.0, reduction="none"))
#> tensor([0.0000, 0.5000, 2.0000])
# --8<-- [end:ranking]

# --8<-- [start:modules]
loss = nn.CosineEmbeddingLoss(margin=0.5)
print(loss(a, b, alike))  # a cosine up to 0.5 is far enough apart
#> tensor(0.2500)
print(nn.HingeEmbeddingLoss(margin=1.5)(distance, alike))
#> tensor(0.7500)
print(nn.MarginRankingLoss(margin=1.0)(first, second, first_wins))
#> tensor(0.8333)
# --8<-- [end:modules]
