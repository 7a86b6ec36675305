"""In-place operations, the version counter, and leaves."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:version]
import textwrap

x = torch.ones(3, device=device, requires_grad=True)
y = x.exp()  # the gradient of exp needs y
print(y._version, type(y.grad_fn).__name__)
#> 0 ExpBackward0
y.add_(1)
print(y._version, type(y.grad_fn).__name__)
#> 1 AddBackward0

try:
    y.sum().backward()
except RuntimeError as error:
    message = str(error)
    print(type(error).__name__)
    #> RuntimeError
    print(textwrap.fill(message.partition(":")[0], 80))
    #> one of the variables needed for gradient computation has been modified by an
    #> inplace operation
    print(message[message.index("is at") :].partition(" instead")[0])
    #> is at version 1; expected version 0
# --8<-- [end:version]

# --8<-- [start:new]
y = x.exp()
y = y + 1  # a new tensor: the result of exp stays as it was
y.sum().backward()
print(x.grad)
#> tensor([2.7183, 2.7183, 2.7183])
# --8<-- [end:new]

# --8<-- [start:allowed]
x.grad = None
y = x + 1  # the gradient of + needs neither x nor y
y.mul_(2)
y.sum().backward()
print(x.grad)
#> tensor([2., 2., 2.])
# --8<-- [end:allowed]

# --8<-- [start:leaf]
try:
    x.add_(1)
except RuntimeError as error:
    print(type(error).__name__)
    #> RuntimeError
    print(error)
    #> a leaf Variable that requires grad is being used in an in-place operation.
try:
    x[0] = 0
except RuntimeError as error:
    print(type(error).__name__)
    #> RuntimeError
    print(str(error).partition(" is being")[0])
    #> a view of a leaf Variable that requires grad

with torch.no_grad():
    x.add_(1)
print(x)
#> tensor([2., 2., 2.], requires_grad=True)
# --8<-- [end:leaf]
