"""The loss of a network that knows nothing."""

import torch
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:guess]
for classes in [2, 10, 1000]:
    logits = torch.zeros(1, classes, device=device)  # every class equally likely
    label = torch.tensor([1], device=device)
    print(classes, f"{F.cross_entropy(logits, label).item():.2f}")
    #> 2 0.69
    #> 10 2.30
    #> 1000 6.91

prices = torch.tensor([180.0, 240.0, 300.0], device=device)
always_the_mean = prices.mean().expand(3)
print(f"{F.mse_loss(always_the_mean, prices).item():.0f}")
#> 2400
# --8<-- [end:guess]
