"""A function of NumPy as an operator of PyTorch."""

# --8<-- [start:summary]
import numpy as np
import torch
from torch.library import custom_op

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
xs, ys = [0.0, 1.0, 3.0], [0.0, 2.0, 3.0]


@custom_op("notes::interp", mutates_args=())
def interp(x: torch.Tensor, xs: list[float], ys: list[float]) -> torch.Tensor:
    y = np.interp(x.numpy(force=True), xs, ys)  # between points of a table
    return torch.as_tensor(y).to(x)  # dtype and device of x


x = torch.tensor([0.5, 2.0, 9.0], device=device)
print(interp(x, xs, ys))
#> tensor([1.0000, 2.5000, 3.0000])
print(torch.ops.notes.interp(x, xs, ys))  # now PyTorch knows it, too
#> tensor([1.0000, 2.5000, 3.0000])
# --8<-- [end:summary]
