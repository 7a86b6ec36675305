"""Exercise: an operator that keeps secret what it changes."""

import torch
from torch.library import custom_op

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
@custom_op("notes::negate_", mutates_args=())
def negate_(x: torch.Tensor) -> None:
    x.copy_(-x)
# --8<-- [end:start]


# --8<-- [start:check]
ERRORS = (RuntimeError, TypeError, ValueError, AttributeError)
ERRORS += (NameError, LookupError, ArithmeticError)


def check(negate_):
    x = torch.tensor([1.0, -2.0], device=device)
    try:
        negate_(x)
    except ERRORS as error:
        return f"negate_ raises {type(error).__name__}."
    if x.tolist() != [-1, 2]:
        return f"[1, -2] is {x.tolist()} afterwards. It should be [-1, 2], in place."
    if not isinstance(negate_, torch.library.CustomOpDef):
        return "This is a function, not an operator: where is custom_op?"
    found = torch.library.opcheck(negate_, (x,), raise_exception=False)
    if found["test_schema"] != "SUCCESS":
        return "opcheck finds an argument that changes, and nothing says so."
    return "Right."


print(check(negate_))
#> opcheck finds an argument that changes, and nothing says so.
# --8<-- [end:check]


# --8<-- [start:solution]
@custom_op("notes::negate_", mutates_args={"x"})
def negate_(x: torch.Tensor) -> None:
    x.copy_(-x)


print(check(negate_))
#> Right.
# --8<-- [end:solution]


# wrong: a new tensor
@custom_op("notes::negate_", mutates_args=())
def negate_(x: torch.Tensor) -> torch.Tensor:
    return -x


print(check(negate_))
#> [1, -2] is [1.0, -2.0] afterwards. It should be [-1, 2], in place.


# wrong: always below 0
@custom_op("notes::negate_", mutates_args={"x"})
def negate_(x: torch.Tensor) -> None:
    x.copy_(-x.abs())


print(check(negate_))
#> [1, -2] is [-1.0, -2.0] afterwards. It should be [-1, 2], in place.
# wrong: no operator
print(check(torch.Tensor.neg_))
#> This is a function, not an operator: where is custom_op?
# wrong: nothing
print(check(None))
#> negate_ raises TypeError.
