"""backward of a tensor that is not a scalar needs v, of the same shape."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:needs-v]
x = torch.tensor([1.0, 2.0, 3.0], device=device, requires_grad=True)
y = x**2
try:
    y.backward()
except RuntimeError as error:
    print(type(error).__name__)
    #> RuntimeError
    print(error)
    #> grad can be implicitly created only for scalar outputs

y.backward(torch.tensor([1.0, 0.0, 0.0], device=device))
print(x.grad)
#> tensor([2., 0., 0.])
# --8<-- [end:needs-v]

# --8<-- [start:wrong-shape]
cases = [(x.sum(), (1,)), (x**2, (1, 3)), (x**2, (3, 1))]
for y, shape in cases:
    try:
        y.backward(torch.ones(shape, device=device))
    except RuntimeError as error:
        print(tuple(y.shape), shape, str(error).partition(":")[0])
        #> () (1,) Mismatch in shape
        #> (3,) (1, 3) Mismatch in shape
        #> (3,) (3, 1) Mismatch in shape
# --8<-- [end:wrong-shape]
