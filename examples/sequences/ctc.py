"""CTC: the target is known, but not which slice belongs to which letter."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:paths]
import itertools

from torch.nn import functional as F

letters = "-ab"  # number 0 is the blank
torch.manual_seed(0)
log_p = torch.randn(4, 1, 3).log_softmax(dim=2).to(device)  # (slices, N, letters)
target = torch.tensor([[1, 2]], device=device)  # ab


def text(path):
    return [letter for letter, _ in itertools.groupby(path) if letter != 0]


paths = [p for p in itertools.product(range(3), repeat=4) if text(p) == [1, 2]]
print(*("".join(letters[i] for i in path) for path in paths))
#> --ab -a-b -aab -ab- -abb a--b a-b- a-bb aa-b aaab aab- aabb ab-- abb- abbb
each = torch.stack([log_p[range(4), 0, path].sum() for path in paths])
slices, length = torch.tensor([4]), torch.tensor([2])
loss = F.ctc_loss(log_p, target, slices, length, reduction="sum")
print(f"{-each.logsumexp(0):.4f} {loss:.4f}")
#> 1.2996 1.2996
# --8<-- [end:paths]

# --8<-- [start:module]
ctc = nn.CTCLoss(blank=0, zero_infinity=True)  # the mean by default
print(f"{ctc(log_p, target, slices, length):.4f}")  # divided by the two letters
#> 0.6498
short = F.ctc_loss(log_p[:1], target, torch.tensor([1]), length)
print(short.item())  # two letters do not fit into one slice
#> inf
print(ctc(log_p[:1], target, torch.tensor([1]), length).item())
#> 0.0
# --8<-- [end:module]
