"""Exercise: the triplet loss by hand."""

import torch
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def triplet(anchor, same, other, margin=1.0):
    return F.pairwise_distance(anchor, same).mean()
# --8<-- [end:start]


# --8<-- [start:check]
def check(triplet):
    anchor = torch.zeros(2, 2, device=device)
    same = torch.tensor([[1.0, 0.0], [1.0, 0.0]], device=device)
    other = torch.tensor([[1.5, 0.0], [4.0, 0.0]], device=device)
    loss = triplet(anchor, same, other)
    if loss.shape != ():
        return f"A loss is one number; yours has the shape {tuple(loss.shape)}."
    if loss < 0:
        return f"{loss:.2f}: what is far enough apart loses 0, not less (clamp)."
    if abs(loss - 1) < 0.01:
        return "1.00: other has no effect; what should its distance be?"
    if loss < 0.01:
        return "0.00: 1.5 is not far enough from 1; where is the margin?"
    if abs(loss - 0.5) < 0.01:
        return "0.50 is the sum of the two rows; take the mean."
    if abs(loss - 2.75) < 0.01:
        return "2.75: that pulls other closer; same and other are exchanged?"
    return "Right." if abs(loss - 0.25) < 0.01 else f"{loss:.2f}, not 0.25."


print(check(triplet))
#> 1.00: other has no effect; what should its distance be?
# --8<-- [end:check]


# --8<-- [start:solution]
def triplet(anchor, same, other, margin=1.0):
    near = F.pairwise_distance(anchor, same)
    far = F.pairwise_distance(anchor, other)
    return (near - far + margin).clamp(min=0).mean()


print(check(triplet))
#> Right.
# --8<-- [end:solution]

d = F.pairwise_distance
# wrong: no clamp
print(check(lambda a, s, o: (d(a, s) - d(a, o) + 1).mean()))
#> -0.75: what is far enough apart loses 0, not less (clamp).
# wrong: no margin
print(check(lambda a, s, o: (d(a, s) - d(a, o)).clamp(min=0).mean()))
#> 0.00: 1.5 is not far enough from 1; where is the margin?
# wrong: the sum
print(check(lambda a, s, o: (d(a, s) - d(a, o) + 1).clamp(min=0).sum()))
#> 0.50 is the sum of the two rows; take the mean.
# wrong: exchanged
print(check(lambda a, s, o: (d(a, o) - d(a, s) + 1).clamp(min=0).mean()))
#> 2.75: that pulls other closer; same and other are exchanged?
# wrong: a loss for each row
print(check(lambda a, s, o: (d(a, s) - d(a, o) + 1).clamp(min=0)))
#> A loss is one number; yours has the shape (2,).
