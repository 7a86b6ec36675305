"""Losses that take log-probabilities: NLLLoss and KLDivLoss."""

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:nll]
torch.manual_seed(0)
logits = torch.randn(4, 3).to(device)
labels = torch.tensor([0, 2, 1, 1], device=device)

right = nn.NLLLoss()(F.log_softmax(logits, dim=1), labels)
print(right, F.cross_entropy(logits, labels))
#> tensor(1.1304) tensor(1.1304)
wrong = F.nll_loss(F.softmax(logits, dim=1), labels)  # probabilities: no error
print(wrong)
#> tensor(-0.4289)
# --8<-- [end:nll]

# --8<-- [start:kl]
p = torch.tensor([[0.7, 0.2, 0.1], [0.1, 0.8, 0.1]], device=device)  # the target
q = torch.tensor([[0.5, 0.3, 0.2], [0.1, 0.8, 0.1]], device=device)  # what we say
by_hand = (p * (p / q).log()).sum(dim=1)
print(by_hand)  # a number for each row: 0 where both are the same
#> tensor([0.0851, 0.0000])
print(nn.KLDivLoss(reduction="batchmean")(q.log(), p), by_hand.mean())
#> tensor(0.0426) tensor(0.0426)
# --8<-- [end:kl]

# --8<-- [start:mistakes]
import warnings

print(F.kl_div(q, p, reduction="batchmean"))  # wrong: q is no log-probability
#> tensor(-1.2654)
print(F.kl_div(p.log(), q, reduction="batchmean"))  # the other way round
#> tensor(0.0460)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(F.kl_div(q.log(), p))  # the mean over rows and classes: a third
    #> tensor(0.0142)
print(len(caught), caught[0].category.__name__)
#> 1 UserWarning
# --8<-- [end:mistakes]

# --8<-- [start:distill]
teacher = torch.tensor([[4.0, 2.0, 0.0]], device=device)
student = torch.tensor([[3.0, 0.0, 0.0]], device=device, requires_grad=True)
t = 2.0  # a temperature above 1: the small probabilities show
loss = F.kl_div(
    F.log_softmax(student / t, dim=1),
    F.log_softmax(teacher / t, dim=1),
    reduction="batchmean",
    log_target=True,
)
loss.backward()
print(f"{loss.item():.3f}", student.grad.sign())  # raise the second, lower the others
#> 0.039 tensor([[ 1., -1.,  1.]])
# --8<-- [end:distill]
