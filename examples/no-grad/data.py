"""An in-place change through detach is detected; through .data it is not."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:detach]
import textwrap

x = torch.tensor(1.0, device=device, requires_grad=True)
y = x.exp()
y.detach().zero_()
print(y._version)
#> 1
try:
    y.backward()
except RuntimeError as error:
    print(type(error).__name__)
    #> RuntimeError
    print(textwrap.fill(str(error).partition(":")[0], 80))
    #> one of the variables needed for gradient computation has been modified by an
    #> inplace operation
# --8<-- [end:detach]

# --8<-- [start:data]
y = x.exp()
y.data.zero_()
print(y._version)
#> 0
y.backward()
print(x.grad)
#> tensor(0.)

x.grad = None
x.exp().backward()
print(x.grad)
#> tensor(2.7183)
# --8<-- [end:data]
