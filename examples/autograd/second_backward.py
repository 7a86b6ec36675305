"""A second backward through the same graph, and retain_graph."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:raises]
x = torch.tensor(3.0, device=device, requires_grad=True)
y = x**2
y.backward()
try:
    y.backward()
except RuntimeError as error:
    print(type(error).__name__)
    #> RuntimeError
    print(str(error).partition(" (")[0])
    #> Trying to backward through the graph a second time
# --8<-- [end:raises]

# --8<-- [start:retain]
x.grad = None
y = x**2
y.backward(retain_graph=True)
y.backward()
print(x.grad)
#> tensor(12.)
# --8<-- [end:retain]

# --8<-- [start:sum]
x.grad = None
y = x**2
loss1, loss2 = 3 * y, 5 * y
(loss1 + loss2).backward()
print(x.grad)
#> tensor(48.)

x.grad = None
y = x**2
loss1, loss2 = 3 * y, 5 * y
loss1.backward(retain_graph=True)  # one after the other
loss2.backward()
print(x.grad)
#> tensor(48.)
# --8<-- [end:sum]

# --8<-- [start:nothing-saved]
x.grad = None
y = x + 1
y.backward()
y.backward()
print(x.grad)
#> tensor(2.)
# --8<-- [end:nothing-saved]
