"""Exercise: the backward of an operator."""

import numpy as np
import torch
from torch.library import custom_op

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
@custom_op("notes::sinh", mutates_args=())
def sinh(x: torch.Tensor) -> torch.Tensor:
    return torch.as_tensor(np.sinh(x.numpy(force=True))).to(x)


def setup_context(ctx, inputs, output):
    ctx.save_for_backward(*inputs)


def backward(ctx, v):
    (x,) = ctx.saved_tensors
    return v * x  # your code: the derivative of sinh is cosh
# --8<-- [end:start]


# --8<-- [start:check]
ERRORS = (RuntimeError, TypeError, ValueError, AttributeError)
ERRORS += (NameError, LookupError, ArithmeticError)


def check(backward):
    x = torch.tensor([0.0, 1.0, -2.0], device=device, requires_grad=True)
    v = torch.tensor([1.0, 10.0, 100.0], device=device)
    try:
        sinh.register_autograd(backward, setup_context=setup_context)
        (found,) = torch.autograd.grad(sinh(x), x, v, allow_unused=True)
    except ERRORS as error:
        return f"{type(error).__name__}: backward returns one tensor, shaped like x."
    if found is None:
        return "backward returns None: x gets no gradient."
    with torch.no_grad():
        for sentence, right in {
            "Right.": v * x.cosh(),
            "v is missing: the gradient of the output has to be passed on.": x.cosh(),
            "This passes v on as if the slope were 1.": v,
            "sinh is the function itself; its slope is cosh.": v * x.sinh(),
        }.items():
            if torch.allclose(found, right):
                return sentence
    return f"For x = 1 and v = 10 it gives {found[1].item():.2f}, not 15.43."


print(check(backward))
#> For x = 1 and v = 10 it gives 10.00, not 15.43.
# --8<-- [end:check]


# --8<-- [start:solution]
def backward(ctx, v):
    (x,) = ctx.saved_tensors
    return v * x.cosh()


print(check(backward))
#> Right.
# --8<-- [end:solution]

# wrong: without v
print(check(lambda ctx, v: ctx.saved_tensors[0].cosh()))
#> v is missing: the gradient of the output has to be passed on.
# wrong: the function itself
print(check(lambda ctx, v: v * ctx.saved_tensors[0].sinh()))
#> sinh is the function itself; its slope is cosh.
# wrong: a name that setup_context did not keep
print(check(lambda ctx, v: v * {}["x"].cosh()))
#> KeyError: backward returns one tensor, shaped like x.
# wrong: summed up
print(check(lambda ctx, v: (v * ctx.saved_tensors[0].cosh()).sum()))
#> RuntimeError: backward returns one tensor, shaped like x.
# wrong: nothing
print(check(lambda ctx, v: None))
#> backward returns None: x gets no gradient.
# wrong: v alone
print(check(lambda ctx, v: v))
#> This passes v on as if the slope were 1.
# wrong: minus
print(check(lambda ctx, v: -v * ctx.saved_tensors[0].cosh()))
#> For x = 1 and v = 10 it gives -15.43, not 15.43.
