"""Losses, and the targets that they take."""

import torch
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:loss]
z = torch.zeros(8, 3, device=device)
t = torch.arange(8, device=device) % 3
F.cross_entropy(z, t)  # () t: int64
F.cross_entropy(z, t, reduction="none")
y = torch.ones_like(z)  # floats, as z
F.mse_loss(z, y)  # ()
F.l1_loss(z, y)  # ()
F.binary_cross_entropy_with_logits(z, y)
z.softmax(dim=1)  # (8, 3) probabilities
z.argmax(dim=1)  # (8,) predicted classes
# --8<-- [end:loss]
