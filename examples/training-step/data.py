"""Why not .data: autograd does not see what it changes."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:data]
import textwrap

w = torch.ones(2, device=device, requires_grad=True)
loss = (w**2).sum()
w.data.sub_(0.5)  # between forward and backward: a bug
loss.backward()
print(w.grad)  # 2 * 0.5; the loss was computed with 1, so 2 is right
#> tensor([1., 1.])

w = torch.ones(2, device=device, requires_grad=True)
loss = (w**2).sum()
with torch.no_grad():
    w.sub_(0.5)  # the same bug
try:
    loss.backward()
except RuntimeError as e:
    print(type(e).__name__)
    #> RuntimeError
    print(textwrap.fill(str(e).split(": ")[0], 80))
    #> one of the variables needed for gradient computation has been modified by an
    #> inplace operation
# --8<-- [end:data]

# --8<-- [start:none]
net = nn.Linear(2, 1).to(device)
net.zero_grad()
try:
    for f in net.parameters():
        f.data.sub_(f.grad.data * 0.01)
except AttributeError as e:
    print(type(e).__name__, e, sep=": ")
    #> AttributeError: 'NoneType' object has no attribute 'data'
# --8<-- [end:none]
