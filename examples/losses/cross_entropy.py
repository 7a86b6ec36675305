"""cross_entropy takes logits, and class indices of dtype int64."""

import torch
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:by-hand]
logits = torch.tensor([[2.0, 1.0, 0.0], [0.0, 0.0, 0.0]], device=device)
labels = torch.tensor([0, 2], device=device)  # the right class of each row

p = logits.softmax(1)
print(p)
#> tensor([[0.6652, 0.2447, 0.0900],
#>         [0.3333, 0.3333, 0.3333]])
right = p[[0, 1], labels]  # what the right class got
print(-right.log())
#> tensor([0.4076, 1.0986])
print(f"{-right.log().mean().item():.3f}")
#> 0.753
print(f"{F.cross_entropy(logits, labels).item():.3f}")  # the same
#> 0.753
# --8<-- [end:by-hand]

# --8<-- [start:logits]
logits = torch.tensor([[4.0, 0.0, 0.0], [0.0, 4.0, 0.0]], device=device)
labels = torch.tensor([0, 1], device=device)  # one index per row

print(f"{F.cross_entropy(logits, labels).item():.3f}")
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
