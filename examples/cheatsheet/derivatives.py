"""backward, grad, and stopping the recording."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:autograd]
w = torch.tensor([1.0, 2], device=device)
w.requires_grad_()
loss = (w**2).sum()
loss.backward()  # fills w.grad
print(w.grad)
#> tensor([2., 4.])
(3 * w).sum().backward()  # adds to it
print(w.grad)
#> tensor([5., 7.])
w.grad = None  # clear
y = (w**3).sum()
(g,) = torch.autograd.grad(y, w)
print(g)
#> tensor([ 3., 12.])
# --8<-- [end:autograd]

# --8<-- [start:stop]
with torch.no_grad():  # records nothing
    w -= 0.1 * g
w.detach()  # (2,) same memory, no graph
w.detach().clone()  # (2,) a real copy
w.requires_grad_(False)  # freeze
with torch.inference_mode():  # stricter
    w * 2  # (2,)
# --8<-- [end:stop]
