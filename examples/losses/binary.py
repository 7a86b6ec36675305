"""Yes or no: binary_cross_entropy_with_logits and binary_cross_entropy."""

import torch
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:logits]
logits = torch.tensor([2.0, -1.0], device=device)
target = torch.tensor([1.0, 0.0], device=device)  # floats, the shape of the logits
print(f"{F.binary_cross_entropy_with_logits(logits, target).item():.3f}")
#> 0.220
print(f"{F.binary_cross_entropy(logits.sigmoid(), target).item():.3f}")  # the same
#> 0.220
# --8<-- [end:logits]

# --8<-- [start:large]
wrong = torch.tensor([20.0, 200.0], device=device, requires_grad=True)  # sure
target = torch.tensor([0.0, 0.0], device=device)

loss = F.binary_cross_entropy_with_logits(wrong, target, reduction="none")
print(loss.tolist(), torch.autograd.grad(loss.sum(), wrong))
#> [20.0, 200.0] (tensor([1., 1.]),)

loss = F.binary_cross_entropy(wrong.sigmoid(), target, reduction="none")
print(loss.tolist(), torch.autograd.grad(loss.sum(), wrong))  # sigmoid rounds to 1
#> [100.0, 100.0] (tensor([0., 0.]),)
# --8<-- [end:large]

# --8<-- [start:shape]
column = logits.sigmoid().view(-1, 1)
for loss in [F.binary_cross_entropy_with_logits, F.binary_cross_entropy]:
    try:
        loss(column, torch.ones(2, device=device))
    except ValueError as e:
        print(type(e).__name__, loss.__name__)
        #> ValueError binary_cross_entropy_with_logits
        #> ValueError binary_cross_entropy
# --8<-- [end:shape]
