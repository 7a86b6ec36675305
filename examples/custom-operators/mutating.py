"""An operator that writes into its argument."""

import numpy as np
import torch
from torch.library import custom_op

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:mutating]
@custom_op("notes::clip_", mutates_args={"x"})
def clip_(x: torch.Tensor, largest: float) -> None:
    x.copy_(torch.as_tensor(np.clip(x.numpy(force=True), -largest, largest)))


def next_clipped(x):
    x = x + 1
    clip_(x, 1.0)
    return x


x = torch.tensor([-0.5, 4.0], device=device)
print(next_clipped(x))
#> tensor([0.5000, 1.0000])
print(torch.compile(next_clipped, backend="aot_eager", fullgraph=True)(x))
#> tensor([0.5000, 1.0000])
# --8<-- [end:mutating]


# --8<-- [start:no-gradient]
w = torch.tensor([0.5, 4.0], device=device, requires_grad=True)
y = w * 1
clip_(y, 1.0)
y.sum().backward()
print(w.grad)  # should be 1 and 0: the 4 was cut to 1
#> tensor([1., 1.])
try:
    clip_.register_autograd(lambda ctx, v: (v, None))
except RuntimeError as error:
    print(str(error).partition(" <")[0])
    #> Cannot register autograd formula for non-functional operator
# --8<-- [end:no-gradient]


# --8<-- [start:secret]
@custom_op("notes::secret_clip_", mutates_args=())  # not true
def secret_clip_(x: torch.Tensor, largest: float) -> None:
    x.copy_(torch.as_tensor(np.clip(x.numpy(force=True), -largest, largest)))


@secret_clip_.register_fake  # needed now: nothing is said to change
def _(x, largest):
    return None


def next_clipped(x):
    x = x + 1
    secret_clip_(x, 1.0)
    return x


print(next_clipped(x))
#> tensor([0.5000, 1.0000])
print(torch.compile(next_clipped, backend="aot_eager", fullgraph=True)(x))
#> tensor([0.5000, 5.0000])
found = torch.library.opcheck(secret_clip_, (x, 1.0), raise_exception=False)
print(found["test_schema"])
#> Argument x is not defined as mutable but was mutated
# --8<-- [end:secret]
