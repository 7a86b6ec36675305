"""Exercise: a mean that leaves the padding out."""

import torch
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def masked_l1(output, target, mask):
    return (F.l1_loss(output, target, reduction="none") * mask).mean()
# --8<-- [end:start]


# --8<-- [start:check]
def check(masked_l1):
    target = torch.tensor([[1.0, 0.0, 0.0], [3.0, 0.0, 0.0]], device=device)
    output = torch.tensor([[2.0, 0.0, 9.0], [1.0, 9.0, 9.0]], device=device)
    mask = torch.tensor([[1.0, 1.0, 0.0], [1.0, 0.0, 0.0]], device=device)
    try:
        loss = masked_l1(output, target, mask)
    except (AttributeError, IndexError, RuntimeError, TypeError, ValueError) as error:
        return f"It raises {type(error).__name__}: {error}"
    if not isinstance(loss, torch.Tensor):
        return f"Return a tensor, to begin backward with, not {type(loss).__name__}."
    if loss.shape != ():
        return f"A loss is one number; yours has the shape {tuple(loss.shape)}."
    if loss == 5:
        return "5.00: the padding counts. Multiply by the mask before you add."
    if loss == 0.5:
        return "0.50: the padding adds nothing, but is counted in the mean."
    if loss == 3:
        return "3.00 is the sum; divide it by how many there are."
    if loss == 1.25:
        return "1.25 is the mean of the rows' means: short rows count too much."
    if loss == 1.5:
        return "1.50: divided by 2; a target or an error of 0 may be data."
    return "Right." if loss == 1 else f"{loss:.2f}; three errors, 1, 0 and 2: 1.00."


print(check(masked_l1))
#> 0.50: the padding adds nothing, but is counted in the mean.
# --8<-- [end:check]


# --8<-- [start:solution]
def masked_l1(output, target, mask):
    errors = F.l1_loss(output, target, reduction="none")
    return (errors * mask).sum() / mask.sum()


print(check(masked_l1))
#> Right.
# --8<-- [end:solution]


# wrong: no mask
print(check(lambda output, target, mask: F.l1_loss(output, target)))
#> 5.00: the padding counts. Multiply by the mask before you add.
# wrong: the sum
print(check(lambda a, b, mask: ((a - b).abs() * mask).sum()))
#> 3.00 is the sum; divide it by how many there are.
# wrong: row by row
print(check(lambda a, b, m: (((a - b).abs() * m).sum(1) / m.sum(1)).mean()))
#> 1.25 is the mean of the rows' means: short rows count too much.
# wrong: the rows, not yet one number
print(check(lambda a, b, mask: ((a - b).abs() * mask).sum(1)))
#> A loss is one number; yours has the shape (2,).
# wrong: each 0 is taken for padding
print(check(lambda a, b, mask: ((a - b).abs() * mask).sum() / b.count_nonzero()))
#> 1.50: divided by 2; a target or an error of 0 may be data.
# wrong: floats as indices
print(check(lambda a, b, mask: F.l1_loss(a[mask], b[mask])).partition(":")[0])
#> It raises IndexError
# wrong: a number of Python
print(check(lambda a, b, mask: ((a - b).abs() * mask).sum().item() / 3))
#> Return a tensor, to begin backward with, not float.
# wrong: squares
print(check(lambda a, b, mask: (((a - b) * mask) ** 2).sum() / mask.sum()))
#> 1.67; three errors, 1, 0 and 2: 1.00.
