"""cross_entropy takes logits, and class indices of dtype int64."""

import torch
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:logits]
logits = torch.tensor([[4.0, 0.0, 0.0], [0.0, 4.0, 0.0]], device=device)
labels = torch.tensor([0, 1], device=device)  # one index per row

print(f"{F.cross_entropy(logits, labels).item():.3f}")
#> 0.036
print(f"{F.nll_loss(logits.log_softmax(1), labels).item():.3f}")  # the same
#> 0.036
print(f"{F.cross_entropy(logits.softmax(1), labels).item():.3f}")  # softmax twice
#> 0.574
# --8<-- [end:logits]

# --8<-- [start:labels]
for name, target in [
    ("uint8", labels.byte()),
    ("int32", labels.int()),
    ("shape (2, 1)", labels.view(2, 1)),
]:
    try:
        print(name, f"{F.cross_entropy(logits, target).item():.3f}")
        #> uint8 0.036
    except RuntimeError:
        print(name, "raises RuntimeError")
        #> int32 raises RuntimeError
        #> shape (2, 1) raises RuntimeError

one_hot = F.one_hot(labels, 3).float()  # probabilities: floats, as many as logits
print(f"{F.cross_entropy(logits, one_hot).item():.3f}")
#> 0.036
# --8<-- [end:labels]
