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
    reads = []

    def counted(name):
        real = getattr(torch.Tensor, name)

        def read(self, *args, **words):
            if name != "to" or "cpu" in map(str, args):
                reads.append(name)
            return real(self, *args, **words)

        return read

    names = ["item", "tolist", "cpu", "to", "numpy", "__float__", "__int__", "__bool__"]
    counts = []
    for losses in [1.0, 2.0, 6.0], [1.0, 2.0, 6.0, 7.0, 6.0, 8.0]:
        reads.clear()
        with mock.patch.multiple(torch.Tensor, **{x: counted(x) for x in names}):
            try:
                found = mean_loss([torch.tensor(x) for x in losses])
            except MISTAKES as error:
                return f"{type(error).__name__}: {error}"
        counts.append(len(reads))
        if isinstance(found, torch.Tensor):
            return "It returns a tensor: read it, once, at the end."
        try:
            right = abs(float(found) - sum(losses) / len(losses)) < 1e-6
        except (TypeError, ValueError):
            right = False
        if not right:
            return f"{found} is not the mean of {losses}."
    if counts[0] < counts[1]:
        return f"{counts[0]} reads in 3 steps, {counts[1]} in 6: in each Python waits."
    return "Right."


print(check(mean_loss))
#> 3 reads in 3 steps, 6 in 6: in each Python waits.
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

# right, too: from the CPU it is read without waiting again
print("moved:", check(lambda losses: torch.stack(losses).mean().cpu().item()))
#> moved: Right.

# wrong: a tensor, not yet read
print(check(lambda losses: sum(x.detach() for x in losses) / len(losses)))
#> It returns a tensor: read it, once, at the end.

# wrong: the sum
print(check(lambda losses: sum(x.detach() for x in losses).item()))
#> 9.0 is not the mean of [1.0, 2.0, 6.0].

# wrong: nothing
print(check(lambda losses: None))
#> None is not the mean of [1.0, 2.0, 6.0].

# wrong: NumPy, which reads as well, and once more at the end
print(check(lambda a: sum(x.numpy() for x in [*a, 0 * a[0]]) / len(a)))
#> 4 reads in 3 steps, 7 in 6: in each Python waits.

# wrong: a list has no mean
print(check(lambda losses: losses.mean().item()))
#> AttributeError: 'list' object has no attribute 'mean'

# wrong: each moved
print(check(lambda losses: sum(x.to("cpu").item() for x in losses) / len(losses)))
#> 6 reads in 3 steps, 12 in 6: in each Python waits.

# wrong: divided by another number
print(check(lambda losses: sum(losses).item() / 3))
#> 10.0 is not the mean of [1.0, 2.0, 6.0, 7.0, 6.0, 8.0].

# wrong: a number
print(check(lambda losses: 3.0))
#> 3.0 is not the mean of [1.0, 2.0, 6.0, 7.0, 6.0, 8.0].
