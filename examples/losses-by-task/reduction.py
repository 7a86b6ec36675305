"""Reductions, weights, and what is left out."""

import torch
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:reduction]
logits = torch.tensor([[2.0, 0.0], [0.0, 2.0], [0.0, 0.0]], device=device)
labels = torch.tensor([0, 0, 1], device=device)
each = F.cross_entropy(logits, labels, reduction="none")
print(each)
#> tensor([0.1269, 2.1269, 0.6931])
print(F.cross_entropy(logits, labels, reduction="sum"), each.sum())
#> tensor(2.9470) tensor(2.9470)
print(F.cross_entropy(logits, labels), each.mean())
#> tensor(0.9823) tensor(0.9823)
# --8<-- [end:reduction]

# --8<-- [start:weight]
weight = torch.tensor([1.0, 5.0], device=device)  # class 1 counts five times
w = weight[labels]
print(F.cross_entropy(logits, labels, weight=weight), (w * each).sum() / w.sum())
#> tensor(0.8171) tensor(0.8171)
yes = torch.tensor([0.0, 0.0, 1.0], device=device)
z = logits[:, 1]
b = F.binary_cross_entropy_with_logits(z, yes, reduction="none")
print(F.binary_cross_entropy_with_logits(z, yes, weight=w), (w * b).sum() / 3)
#> tensor(2.0953) tensor(2.0953)
# --8<-- [end:weight]

# --8<-- [start:ignore]
padded = torch.tensor([0, 0, -100], device=device)  # -100: not to be counted
print(F.cross_entropy(logits, padded), each[:2].mean())
#> tensor(1.1269) tensor(1.1269)
nothing = torch.full((3,), -100, device=device)
print(F.cross_entropy(logits, nothing))  # 0 / 0
#> tensor(nan)
# --8<-- [end:ignore]

# --8<-- [start:mask]
target = torch.tensor([[1.0, 2.0, 0.0], [3.0, 0.0, 0.0]], device=device)
output = torch.full((2, 3), 2.0, device=device)
mask = torch.tensor([[1, 1, 0], [1, 0, 0]], device=device)  # 0: padding
squares = F.mse_loss(output, target, reduction="none")
print(squares.mean())  # wrong: padding counts
#> tensor(2.3333)
print((squares * mask).sum() / mask.sum())
#> tensor(0.6667)
# --8<-- [end:mask]
