"""detach gives a new tensor on the same memory; the original still tracks."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:detach]
x = torch.tensor([1.0, 2.0], device=device, requires_grad=True)
y = x * 3
d = y.detach()
print(d)
#> tensor([3., 6.])
print(d * 3)
#> tensor([ 9., 18.])
print(y)
#> tensor([3., 6.], grad_fn=<MulBackward0>)
# --8<-- [end:detach]

# --8<-- [start:shared]
d[0] = 100
print(y)
#> tensor([100.,   6.], grad_fn=<MulBackward0>)

copy = y.detach().clone()
copy[1] = 100
print(y)
#> tensor([100.,   6.], grad_fn=<MulBackward0>)
# --8<-- [end:shared]

# --8<-- [start:constant]
x = torch.tensor(3.0, device=device, requires_grad=True)
y = x * x.detach()
y.backward()
print(x.grad)
#> tensor(3.)
# --8<-- [end:constant]
