"""The chapter in a few lines: the same answer, judged by four losses."""

# --8<-- [start:summary]
import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
logit = torch.tensor([2.0], device=device)
yes = torch.tensor([1.0], device=device)
print(F.binary_cross_entropy_with_logits(logit, yes))  # "is it so?"
#> tensor(0.1269)
print(F.l1_loss(logit, yes), F.huber_loss(logit, yes))  # "how much?"
#> tensor(1.) tensor(0.5000)
near, far = logit - 0.5, logit + 3
print(nn.TripletMarginLoss()(logit, near, far))  # "which is closer?"
#> tensor(0.)
# --8<-- [end:summary]
