"""Class weights and label smoothing in the loss."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:weights]
from torch import nn

counts = torch.tensor([300, 100], device=device)  # of each class in the training set
weight = counts.float().mean() / counts  # 1 for a class of average size
print(weight)
#> tensor([0.6667, 2.0000])

logits = torch.tensor([[2.0, 0.0], [1.0, 0.0], [1.0, 0.0]], device=device)
labels = torch.tensor([0, 0, 1], device=device)
each = nn.CrossEntropyLoss(reduction="none")(logits, labels)
w = weight[labels]  # of each image
loss = nn.CrossEntropyLoss(weight=weight)(logits, labels)
print(f"{loss:.4f} {(w * each).sum() / w.sum():.4f}, not {(w * each).mean():.4f}")
#> 0.8760 0.8760, not 0.9733
# --8<-- [end:weights]

# --8<-- [start:alone]
for i in [1, 2]:
    alone = nn.CrossEntropyLoss(weight=weight)(logits[i : i + 1], labels[i : i + 1])
    print(f"{each[i]:.4f} {alone:.4f}")
    #> 0.3133 0.3133
    #> 1.3133 1.3133
# --8<-- [end:alone]

# --8<-- [start:pos-weight]
scores = torch.tensor([-1.0, -1.0, -1.0, -1.0], device=device)
yes = torch.tensor([0.0, 0.0, 0.0, 1.0], device=device)
pos_weight = (yes == 0).sum() / (yes == 1).sum()
each = nn.BCEWithLogitsLoss(reduction="none")(scores, yes)
loss = nn.BCEWithLogitsLoss(pos_weight=pos_weight)(scores, yes)
print(f"{pos_weight:.1f} {loss:.4f} {(each[:3].sum() + 3 * each[3]) / 4:.4f}")
#> 3.0 1.2199 1.2199
# --8<-- [end:pos-weight]

# --8<-- [start:smoothing]
from torch import nn

logits = torch.tensor([[4.0, 0.0, 0.0]], device=device)
label = torch.tensor([0], device=device)
smoothed = nn.CrossEntropyLoss(label_smoothing=0.3)
soft = torch.tensor([[0.8, 0.1, 0.1]], device=device)  # 1 - 0.3 + 0.3 / 3, 0.3 / 3
print(f"{smoothed(logits, label):.4f} {nn.CrossEntropyLoss()(logits, soft):.4f}")
#> 0.8360 0.8360

for large in [2.0, 4.0, 8.0]:
    logits[0, 0] = large
    plain = nn.CrossEntropyLoss()(logits, label)
    print(f"logit {large}: plain {plain:.4f}, smooth {smoothed(logits, label):.4f}")
    #> logit 2.0: plain 0.2395, smooth 0.6395
    #> logit 4.0: plain 0.0360, smooth 0.8360
    #> logit 8.0: plain 0.0007, smooth 1.6007
# --8<-- [end:smoothing]
