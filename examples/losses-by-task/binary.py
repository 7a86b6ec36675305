"""Yes or no, once or for several labels: four names of one loss."""

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:same]
torch.manual_seed(0)
logits = torch.randn(4, 3).to(device)  # 4 photos, 3 possible tags
tags = torch.tensor([[1, 0, 1], [0, 0, 0], [1, 1, 1], [0, 1, 0]], device=device).float()

losses = [
    nn.BCEWithLogitsLoss()(logits, tags),
    nn.BCELoss()(torch.sigmoid(logits), tags),  # takes probabilities
    nn.MultiLabelSoftMarginLoss()(logits, tags),  # takes logits
    nn.SoftMarginLoss()(logits, 2 * tags - 1),  # logits, and targets of -1 and 1
]
print([f"{loss.item():.4f}" for loss in losses])
#> ['0.7407', '0.7407', '0.7407', '0.7407']
# --8<-- [end:same]

# --8<-- [start:hand]
p = torch.sigmoid(logits)
by_hand = -(tags * p.log() + (1 - tags) * (1 - p).log()).mean()
print(torch.allclose(by_hand, losses[0]))
#> True
print(F.multilabel_soft_margin_loss(logits, tags))  # as functions
#> tensor(0.7407)
print(F.soft_margin_loss(logits, 2 * tags - 1))
#> tensor(0.7407)
# --8<-- [end:hand]

# --8<-- [start:twice]
logits = torch.tensor([-8.0, 8.0], device=device)  # quite sure, and right
answers = torch.tensor([0.0, 1.0], device=device)
print(F.binary_cross_entropy_with_logits(logits, answers))
#> tensor(0.0003)
print(F.binary_cross_entropy_with_logits(torch.sigmoid(logits), answers))  # wrong
#> tensor(0.5033)
# --8<-- [end:twice]

# --8<-- [start:weight]
rare = torch.tensor([1.0, 0.0, 0.0, 0.0], device=device)  # one yes, three times no
logits = torch.zeros(4, device=device, requires_grad=True)
for weight in [1.0, 3.0]:
    pos_weight = torch.tensor(weight, device=device)
    loss = F.binary_cross_entropy_with_logits(logits, rare, pos_weight=pos_weight)
    (grad,) = torch.autograd.grad(loss, logits)
    print(weight, grad.tolist())
    #> 1.0 [-0.125, 0.125, 0.125, 0.125]
    #> 3.0 [-0.375, 0.125, 0.125, 0.125]
# --8<-- [end:weight]
