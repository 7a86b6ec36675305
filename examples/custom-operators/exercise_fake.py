"""Exercise: the fake of an operator that makes rows to numbers."""

import numpy as np
import torch
from torch.library import custom_op

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
@custom_op("notes::row_medians", mutates_args=())
def row_medians(x: torch.Tensor) -> torch.Tensor:
    return torch.as_tensor(np.median(x.numpy(force=True), axis=1)).to(x)


print(row_medians(torch.tensor([[1.0, 5, 2], [4, 4, 9]], device=device)))
#> tensor([2., 4.])


def fake(x):
    return torch.empty_like(x)  # your code
# --8<-- [end:start]


# --8<-- [start:check]
ERRORS = (RuntimeError, TypeError, ValueError, AttributeError)
ERRORS += (NameError, LookupError, ArithmeticError)


def check(fake):
    if not callable(fake):
        return f"fake should be a function, not {type(fake).__name__}."
    for rows, dtype in [(4, torch.float64), (2, torch.float32)]:
        x = torch.empty(rows, 3, dtype=dtype, device="meta")
        try:
            row_medians.register_fake(fake)
            y = row_medians(x)
        except ERRORS as error:
            return f"The fake raises {type(error).__name__}."
        if not isinstance(y, torch.Tensor):
            return f"A fake returns a tensor, not {type(y).__name__}."
        if y.shape != (rows,):
            found = f"{rows} rows of 3 give the shape {tuple(y.shape)}"
            return f"{found}: a median for each row?"
        if y.dtype != x.dtype:
            return f"x is {x.dtype}, and the result {y.dtype}."
        if y.device != x.device:
            return f"x is on {x.device}, and the result on {y.device}."
        if not y.is_contiguous():
            return f"The stride is {y.stride()}, and that of the result (1,)."
    return "Right."


print(check(fake))
#> 4 rows of 3 give the shape (4, 3): a median for each row?
# --8<-- [end:check]


# --8<-- [start:solution]
def fake(x):
    return x.new_empty(x.shape[0])


print(check(fake))
#> Right.
# --8<-- [end:solution]

# wrong: a number for each column
print(check(lambda x: x.new_empty(x.shape[1])))
#> 4 rows of 3 give the shape (3,): a median for each row?
# wrong: dtype and device of nobody
print(check(lambda x: torch.empty(x.shape[0])))
#> x is torch.float64, and the result torch.float32.
# wrong: on the CPU
print(check(lambda x: torch.empty(x.shape[0], dtype=x.dtype)))
#> x is on meta, and the result on cpu.
# wrong: computes
print(check(lambda x: torch.as_tensor(np.median(x.numpy(force=True), axis=1))))
#> The fake raises NotImplementedError.
# wrong: only for four rows
print(check(lambda x: x.new_empty(4)))
#> 2 rows of 3 give the shape (4,): a median for each row?
# wrong: a piece of x
print(check(lambda x: x[:, 0]))
#> The stride is (3,), and that of the result (1,).
# wrong: no function
print(check(None))
#> fake should be a function, not NoneType.
# wrong: an index that is not there
print(check(lambda x: x.new_empty(x.shape[2])))
#> The fake raises IndexError.
# wrong: nothing
print(check(lambda x: None))
#> A fake returns a tensor, not NoneType.
