"""Margins between classes, very many classes, and sequences without positions."""

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:multi]
scores = torch.tensor([[3.0, 1.0, 2.5]], device=device)
label = torch.tensor([0], device=device)
print(F.multi_margin_loss(scores, label))  # the third is too close: 0.5, over 3 classes
#> tensor(0.1667)
print(nn.MultiMarginLoss(margin=0.25)(scores, label))
#> tensor(0.)
# --8<-- [end:multi]

# --8<-- [start:label]
scores = torch.tensor([[3.0, 1.0, 2.5]], device=device)
labels = torch.tensor([[0, 2, -1]], device=device)  # 0 and 2; -1 ends the list
print(nn.MultiLabelMarginLoss()(scores, labels))
#> tensor(0.)
swapped = torch.tensor([[1, -1, -1]], device=device)
print(F.multilabel_margin_loss(scores, swapped))
#> tensor(1.8333)
# --8<-- [end:label]

# --8<-- [start:adaptive]
torch.manual_seed(0)
words = 20_000
plain = nn.Linear(64, words)
adaptive = nn.AdaptiveLogSoftmaxWithLoss(64, words, cutoffs=[500, 4000]).to(device)
count = [sum(p.numel() for p in m.parameters()) for m in (plain, adaptive)]
print(count[1] < count[0] / 4)
#> True
hidden = torch.randn(8, 64).to(device)
target = torch.tensor([0, 3, 499, 501, 4100, 19_999, 1, 2], device=device)
output, loss = adaptive(hidden, target)
print(output.shape, torch.allclose(loss, -output.mean()))
#> torch.Size([8]) True
print(adaptive.log_prob(hidden).exp().sum(dim=1).round(decimals=3)[:3])
#> tensor([1., 1., 1.], grad_fn=<SliceBackward0>)
# --8<-- [end:adaptive]
