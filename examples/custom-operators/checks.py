"""Fakes that look right, with a dtype or strides that are wrong."""

import numpy as np
import torch
from torch.library import custom_op

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
xs, ys = [0.0, 1.0, 3.0], [0.0, 2.0, 3.0]


# --8<-- [start:dtype]
from torch.library import opcheck


@custom_op("notes::careless", mutates_args=())
def careless(x: torch.Tensor) -> torch.Tensor:
    return torch.as_tensor(np.interp(x.numpy(force=True), xs, ys)).to(x.device)


@careless.register_fake
def _(x):
    return torch.empty_like(x)  # the dtype of x; np.interp gives float64


x = torch.rand(2, 3).to(device)
for sample in [x.double(), x]:
    found = opcheck(careless, (sample,), raise_exception=False)
    print([name for name, outcome in found.items() if outcome != "SUCCESS"])
    #> []
    #> ['test_faketensor']
# --8<-- [end:dtype]

# --8<-- [start:strides]
print(careless(x.T).stride(), careless(x.T.to("meta")).stride())
#> (2, 1) (1, 3)
# --8<-- [end:strides]
