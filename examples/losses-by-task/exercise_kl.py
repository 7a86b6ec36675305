"""Exercise: a KL divergence below 0."""

import torch
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def divergence(logits, p):
    return F.kl_div(logits.softmax(1), p, reduction="batchmean")
# --8<-- [end:start]


# --8<-- [start:check]
def check(divergence):
    logits = torch.tensor([[1.0, 0.0, 2.0], [0.0, 0.0, 0.0]], device=device)
    p = torch.tensor([[0.2, 0.3, 0.5], [0.6, 0.2, 0.2]], device=device)
    try:
        loss = divergence(logits, p)
    except (AttributeError, IndexError, RuntimeError, TypeError, ValueError) as error:
        return f"It raises {type(error).__name__}: {error}"
    if not isinstance(loss, torch.Tensor):
        return f"Return a tensor, to begin backward with, not {type(loss).__name__}."
    if loss.shape != ():
        return f"A loss is one number; yours has the shape {tuple(loss.shape)}."
    q = logits.softmax(1)
    right = (p * (p / q).log()).sum(1).mean()
    if loss < 0:
        return f"{loss:.3f}: a divergence is never below 0. What must go in first?"
    if torch.isclose(loss, right / 3):
        return "That is a third: divide by the rows only, with batchmean."
    if torch.isclose(loss, 2 * right):
        return "That is the sum over the rows; take the mean of them."
    if torch.isclose(loss, (q * (q / p).log()).sum(1).mean()):
        return "That is the divergence the other way round: the target is p."
    if not torch.isclose(loss, right):
        return f"{loss:.3f}, not {right:.3f}."
    return "Right."


print(check(divergence))
#> -1.361: a divergence is never below 0. What must go in first?
# --8<-- [end:check]


# --8<-- [start:solution]
def divergence(logits, p):
    return F.kl_div(logits.log_softmax(1), p, reduction="batchmean")


print(check(divergence))
#> Right.
# --8<-- [end:solution]


# wrong: the raw logits
print(check(lambda x, p: F.kl_div(x, p, reduction="batchmean")))
#> -1.590: a divergence is never below 0. What must go in first?
# wrong: a loss for class indices
print(check(lambda x, p: F.nll_loss(x.log_softmax(1), p)).partition(":")[0])
#> It raises RuntimeError
# wrong: a number of Python
print(check(lambda x, p: F.kl_div(x.log_softmax(1), p, reduction="batchmean").item()))
#> Return a tensor, to begin backward with, not float.
# wrong: the sum
print(check(lambda x, p: F.kl_div(x.log_softmax(1), p, reduction="sum")))
#> That is the sum over the rows; take the mean of them.
# wrong: the mean over all
print(check(lambda x, p: F.kl_div(x.log_softmax(1), p, reduction="sum") / p.numel()))
#> That is a third: divide by the rows only, with batchmean.
# wrong: turned round
print(check(lambda x, p: F.kl_div(p.log(), x.softmax(1), reduction="batchmean")))
#> That is the divergence the other way round: the target is p.
# wrong: not reduced
print(check(lambda x, p: F.kl_div(x.log_softmax(1), p, reduction="none")))
#> A loss is one number; yours has the shape (2, 3).
# wrong: the cross-entropy
print(check(lambda x, p: F.cross_entropy(x, p)))
#> 1.153, not 0.163.
