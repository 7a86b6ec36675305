"""A fake: says what shape comes out, without computing."""

import numpy as np
import torch
from torch.library import custom_op

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
xs, ys = [0.0, 1.0, 3.0], [0.0, 2.0, 3.0]


@custom_op("notes::interp", mutates_args=())
def interp(x: torch.Tensor, xs: list[float], ys: list[float]) -> torch.Tensor:
    y = np.interp(x.numpy(force=True), xs, ys)  # between points of a table
    return torch.as_tensor(y).to(x)  # dtype and device of x


# --8<-- [start:without]
def twice(x):
    return 2 * interp(x, xs, ys)


x = torch.tensor([0.5, 2.0], device=device)
print(twice(x))
#> tensor([2., 5.])
try:
    torch.compile(twice, backend="eager")(x)
except RuntimeError as error:
    print(str(error).partition("There was ")[2].partition(" for ")[0])
    #> no fake impl registered
# --8<-- [end:without]


# --8<-- [start:fake]
@interp.register_fake
def _(x, xs, ys):
    return x.new_empty(x.shape)  # shape, dtype and device, no numbers


print(interp(x.to("meta"), xs, ys))
#> tensor(..., device='meta', size=(2,))
print(torch.compile(twice, backend="eager", fullgraph=True)(x))
#> tensor([2., 5.])
# --8<-- [end:fake]


# --8<-- [start:dynamic]
@custom_op("notes::positions", mutates_args=())
def positions(x: torch.Tensor) -> torch.Tensor:
    found = np.flatnonzero(x.numpy(force=True) > 0)
    return torch.as_tensor(found).to(x.device)


@positions.register_fake
def _(x):
    n = torch.library.get_ctx().new_dynamic_size()  # as many as there will be
    return x.new_empty(n, dtype=torch.int64)


x = torch.tensor([3.0, -1.0, 2.0], device=device)
compiled = torch.compile(lambda x: positions(x) + 1, backend="eager", fullgraph=True)
print(compiled(x))
#> tensor([1, 3])
# --8<-- [end:dynamic]
