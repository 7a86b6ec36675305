"""Exercise: a function with an if, for vmap."""

import torch
from torch.func import vmap

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def penalty(error):  # one number: a square if it is small, else a line
    return error**2 / 2 if error.abs() < 1 else error.abs() - 0.5
# --8<-- [end:start]


# --8<-- [start:check]
def check(penalty):
    errors = torch.tensor([0.0, 0.5, -2.0, 3.0, -0.5], device=device)
    try:
        found = vmap(penalty)(errors).to(errors)
    except (TypeError, ValueError, AttributeError):
        return "penalty should be a function that takes and returns a tensor."
    except (RuntimeError, NameError, LookupError, ArithmeticError) as error:
        if "vmap" in str(error):
            return "vmap cannot look at the value of one sample: write it without if."
        return f"penalty raises {type(error).__name__} for one error."
    right = torch.tensor([0.0, 0.125, 1.5, 2.5, 0.125], device=device)
    if found.shape != right.shape:
        return f"The shape is {tuple(found.shape)}: one number for each of 5 errors?"
    close = torch.isclose(found, right)
    if close.all():
        return "Right."
    wrong = (~close).nonzero()[0].item()
    says = f"of {errors[wrong].item()} it gives {found[wrong].item():.3f}"
    return f"{says}, not {right[wrong].item():.3f}."


print(check(penalty))
#> vmap cannot look at the value of one sample: write it without if.
# --8<-- [end:check]


# --8<-- [start:solution]
def penalty(error):
    small, large = error**2 / 2, error.abs() - 0.5
    return torch.where(error.abs() < 1, small, large)


print(check(penalty))
#> Right.
# --8<-- [end:solution]

# wrong: the two are exchanged
print(check(lambda e: torch.where(e.abs() < 1, e.abs() - 0.5, e**2 / 2)))
#> of 0.0 it gives -0.500, not 0.000.
# wrong: abs is forgotten in the condition
print(check(lambda e: torch.where(e < 1, e**2 / 2, e.abs() - 0.5)))
#> of -2.0 it gives 2.000, not 1.500.
# wrong: only errors above 0 are small
print(check(lambda e: torch.where((e >= 0) & (e < 1), e**2 / 2, e.abs() - 0.5)))
#> of -0.5 it gives 0.000, not 0.125.
# wrong: inside, an error has no first element
print(check(lambda e: e[0] ** 2 / 2))
#> penalty raises IndexError for one error.
# wrong: a shape of its own
print(check(lambda e: e[None] ** 2 / 2))
#> The shape is (5, 1): one number for each of 5 errors?
# wrong: nothing
print(check(lambda e: None))
#> penalty should be a function that takes and returns a tensor.
