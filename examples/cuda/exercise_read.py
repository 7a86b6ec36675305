"""Exercise: the losses of an epoch, read once."""

# --8<-- [start:start]
def mean_loss(losses):  # one for each step, on the device
    total = 0.0
    for loss in losses:
        total += loss.item()
    return total / len(losses)


# --8<-- [end:start]


# --8<-- [start:check]
from unittest import mock

import torch

MISTAKES = ArithmeticError, AttributeError, LookupError, NameError, TypeError
MISTAKES += RuntimeError, ValueError


def check(mean_loss):
    losses = [torch.tensor(n) for n in (1.0, 2.0, 6.0)]
    reads = []

    def counted(name):
        real = getattr(torch.Tensor, name)
        return lambda self, *a, **k: reads.append(name) or real(self, *a, **k)

    names = ["item", "tolist", "cpu", "numpy", "__float__", "__int__", "__bool__"]
    with mock.patch.multiple(torch.Tensor, **{x: counted(x) for x in names}):
        try:
            found = mean_loss(losses)
        except MISTAKES as error:
            return f"{type(error).__name__}: {error}"
    if isinstance(found, torch.Tensor):
        return "It returns a tensor: read it, once, at the end."
    try:
        right = abs(float(found) - 3) < 1e-6
    except (TypeError, ValueError):
        right = False
    if not right:
        return f"The mean of 1, 2 and 6 is 3, not {found}."
    if len(reads) > 1:
        return f"{len(reads)} reads in {len(losses)} steps: in each Python waits."
    return "Right."


print(check(mean_loss))
#> 3 reads in 3 steps: in each Python waits.
# --8<-- [end:check]


# --8<-- [start:solution]
def mean_loss(losses):
    total = 0.0
    for loss in losses:
        total += loss.detach()  # stays on the device
    return total.item() / len(losses)


print(check(mean_loss))
#> Right.
# --8<-- [end:solution]

# wrong: a tensor, not yet read
print(check(lambda losses: sum(x.detach() for x in losses) / len(losses)))
#> It returns a tensor: read it, once, at the end.

# wrong: the sum
print(check(lambda losses: sum(x.detach() for x in losses).item()))
#> The mean of 1, 2 and 6 is 3, not 9.0.

# wrong: nothing
print(check(lambda losses: None))
#> The mean of 1, 2 and 6 is 3, not None.

# wrong: NumPy, which reads as well, and once more at the end
print(check(lambda losses: sum(x.numpy() for x in [*losses, 0 * losses[0]]) / 3))
#> 4 reads in 3 steps: in each Python waits.

# wrong: a list has no mean
print(check(lambda losses: losses.mean().item()))
#> AttributeError: 'list' object has no attribute 'mean'
