"""What custom_op wants: a name, types, and the truth about what is changed."""

import numpy as np
import torch
from torch.library import custom_op

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
xs, ys = [0.0, 1.0, 3.0], [0.0, 2.0, 3.0]


@custom_op("notes::interp", mutates_args=())
def interp(x: torch.Tensor, xs: list[float], ys: list[float]) -> torch.Tensor:
    y = np.interp(x.numpy(force=True), xs, ys)  # between points of a table
    return torch.as_tensor(y).to(x)  # dtype and device of x


# --8<-- [start:plain]
def plain(x):
    return torch.as_tensor(np.interp(x.numpy(force=True), xs, ys)).to(x)


w = torch.tensor([0.5, 2.0], device=device, requires_grad=True)
print(plain(w).requires_grad)  # no gradient will come, and nothing says so
#> False
try:
    interp(w, xs, ys).sum().backward()
except RuntimeError as error:
    print(str(error).split("but ")[1].partition(".")[0])
    #> no autograd formula was registered
# --8<-- [end:plain]

# --8<-- [start:translated]
sinh = torch.compiler.wrap_numpy(np.sinh)  # tensors in, tensors out
print(torch.compile(sinh, backend="eager", fullgraph=True)(w))
#> tensor([0.5211, 3.6269], grad_fn=<SinhBackward0>)
try:
    torch.compile(plain, backend="eager", fullgraph=True)(w)
except RuntimeError as error:
    print(str(error).splitlines()[0])
    #> attempted to trace numpy function unsupported by PyTorch
# --8<-- [end:translated]

# --8<-- [start:types]
try:
    custom_op("notes::double", lambda x: 2 * x, mutates_args=())
except ValueError as error:
    print(str(error).split(": ")[1].partition(".")[0])
    #> Parameter x must have a type annotation
# --8<-- [end:types]


# --8<-- [start:alias]
@custom_op("notes::positive", mutates_args=())
def positive(x: torch.Tensor) -> torch.Tensor:
    return x if x.min() > 0 else x.abs()  # sometimes x itself


print(positive(torch.tensor([-1.0, 2.0], device=device)))
#> tensor([1., 2.])
try:
    positive(torch.tensor([1.0, 2.0], device=device))
except RuntimeError as error:
    print(str(error).split(": ")[1].partition(" (1)")[0])
    #> The output of this custom operator


@custom_op("notes::transposed", mutates_args=())
def transposed(x: torch.Tensor) -> torch.Tensor:
    return torch.as_tensor(x.numpy(force=True).T)  # NumPy's T: the memory of x


M = torch.tensor([[1.0, 2.0], [3.0, 4.0]])
transposed(M)[0, 1] = 99  # nothing raises, and M has changed
print(M)
#> tensor([[ 1.,  2.],
#>         [99.,  4.]])
# --8<-- [end:alias]
