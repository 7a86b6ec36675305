"""Exercise: the accuracy over all processes."""

# --8<-- [start:start]
import torch


def before(correct, total):  # in each process; then comes all_reduce
    return torch.tensor([correct / total])


def after(x):  # what all_reduce has left in each of them
    return x[0] / 2


# --8<-- [end:start]


# --8<-- [start:check]
MISTAKES = ArithmeticError, AttributeError, LookupError, NameError, TypeError
MISTAKES += RuntimeError, ValueError


def check(before, after):
    results = []
    for counts in ((3, 4), (1, 6)), ((90, 100), (1, 20)):  # of rank 0 and rank 1
        try:
            sent = [before(*pair) for pair in counts]
            if not all(isinstance(x, torch.Tensor) for x in sent):
                return f"all_reduce needs tensors, and before returns {sent[0]!r}."
            results.append(float(after(sum(x.clone() for x in sent))))
        except MISTAKES as error:
            return f"{type(error).__name__}: {error}"
    other, found = results
    if abs(found - 91 / 120) < 1e-6 < abs(other - 4 / 10):
        return f"Right for 91 of 120, but for 4 of 10 it is {other:.3f}."
    if abs(found - 91 / 120) < 1e-6:
        return "Right."
    if abs(found - (0.9 + 0.05) / 2) < 1e-6:
        return f"{found:.3f} is the mean of 90/100 and 1/20; of 120 there are 91."
    if found > 1:
        return f"An accuracy of {found:.1f}? Divide by all that was counted."
    return f"{found:.3f} is not 91 of 120: which two numbers must be added up?"


print(check(before, after))
#> 0.475 is the mean of 90/100 and 1/20; of 120 there are 91.
# --8<-- [end:check]


# --8<-- [start:solution]
def before(correct, total):
    return torch.tensor([correct, total])


def after(x):
    return x[0] / x[1]


print(check(before, after))
#> Right.
# --8<-- [end:solution]

# wrong: numbers
print(check(lambda correct, total: (correct, total), after))
#> all_reduce needs tensors, and before returns (3, 4).

# wrong: divided by the number of processes
print(check(before, lambda x: x[0] / 2))
#> An accuracy of 45.5? Divide by all that was counted.

# wrong: as if each had 100
print(check(before, lambda x: x[0] / 200))
#> 0.455 is not 91 of 120: which two numbers must be added up?

# wrong: nothing returned
print(check(before, lambda x: None))
#> TypeError: float() argument must be a string or a real number, not 'NoneType'

# wrong: the total of the check
print(check(before, lambda x: x[0] / 120))
#> Right for 91 of 120, but for 4 of 10 it is 0.033.
