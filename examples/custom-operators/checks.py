"""opcheck finds what does not fit together; gradcheck a wrong gradient."""

import numpy as np
import torch
from torch.library import custom_op

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
xs, ys = [0.0, 1.0, 3.0], [0.0, 2.0, 3.0]


# --8<-- [start:strides]
from torch.library import opcheck


@custom_op("notes::careless", mutates_args=())
def careless(x: torch.Tensor) -> torch.Tensor:
    return torch.as_tensor(np.interp(x.numpy(force=True), xs, ys)).to(x)


@careless.register_fake
def _(x):
    return torch.empty_like(x)  # keeps the strides of x; np.interp does not


x = torch.rand(2, 3).to(device)
for sample in [x, x.T]:
    found = opcheck(careless, (sample,), raise_exception=False)
    print([name for name, outcome in found.items() if outcome != "SUCCESS"])
    #> []
    #> ['test_faketensor']
# --8<-- [end:strides]
