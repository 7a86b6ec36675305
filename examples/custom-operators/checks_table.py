"""Which check finds which mistake."""

import warnings

import torch
from torch.autograd import gradcheck
from torch.library import custom_op, opcheck

# opcheck of torch 2.14 does what this warns about
warnings.filterwarnings("ignore", message="The .grad attribute of a Tensor")


def make(forward, fake, slope):
    schema = "(Tensor x) -> Tensor"
    op = custom_op("notes::double", forward, mutates_args=(), schema=schema)
    if fake:
        op.register_fake(fake)
    if slope:
        op.register_autograd(lambda ctx, v: v * slope)
    return op


def double(x):
    return 2 * x


def emptied(x):
    y = 2 * x
    x.zero_()
    return y


def found_by(op):
    x = torch.rand(3, dtype=torch.float64, requires_grad=True)
    outcomes = opcheck(op, (x,), raise_exception=False).values()
    if any(outcome != "SUCCESS" for outcome in outcomes):
        yield "opcheck"
    try:
        right = gradcheck(op, (x,), raise_exception=False)
    except RuntimeError:
        right = False
    if not right:
        yield "gradcheck"


# --8<-- [start:table]
ROWS = {
    "no fake": (double, None, 2),
    "a fake with another shape": (double, lambda x: x.new_empty(2), 2),
    "an argument changed, and not said so": (emptied, torch.empty_like, 2),
    "no gradient": (double, torch.empty_like, None),
    "a wrong gradient": (double, torch.empty_like, 3),
}
print("Mistake | Found by")
#> Mistake | Found by
for mistake, parts in ROWS.items():
    print(f"{mistake} | {', '.join(found_by(make(*parts)))}")
    #> no fake | opcheck
    #> a fake with another shape | opcheck
    #> an argument changed, and not said so | opcheck
    #> no gradient | opcheck, gradcheck
    #> a wrong gradient | gradcheck
# --8<-- [end:table]

assert not list(found_by(make(double, torch.empty_like, 2)))
