"""Why .grad is None: each reason, and nothing raises."""

import warnings

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:cut]
w = torch.tensor(2.0, device=device, requires_grad=True)
b = torch.tensor(1.0, device=device, requires_grad=True)
with torch.no_grad():
    unrecorded = w * 3

ways = {
    "w * 3": w * 3,
    "detach": (w * 3).detach(),
    ".data": (w * 3).data,
    "item": (w * 3).item(),
    "torch.tensor": torch.tensor([w.item() * 3], device=device),
    "no_grad": unrecorded,
    "a comparison": (w > 1).float(),
}
for name, value in ways.items():
    w.grad = None
    (value + b).backward()
    print(f"{name}: {w.grad}")
    #> w * 3: 3.0
    #> detach: None
    #> .data: None
    #> item: None
    #> torch.tensor: None
    #> no_grad: None
    #> a comparison: None
# --8<-- [end:cut]

# --8<-- [start:tensor]
w = torch.tensor(2.0, device=device, requires_grad=True)
print(w.grad)  # no backward yet
#> None
(w * 3).backward()
print(w.grad)
#> tensor(3.)
w = w - 0.1 * w.grad  # a new tensor, computed from w
print(w)
#> tensor(1.7000, grad_fn=<SubBackward0>)
(w * 3).backward()
with warnings.catch_warnings(action="ignore"):
    print(w.grad)
    #> None
# --8<-- [end:tensor]

# --8<-- [start:unused]
from torch import nn

net = nn.ModuleDict({"used": nn.Linear(2, 1), "forgotten": nn.Linear(2, 1)}).to(device)
net["used"](torch.ones(2, device=device)).backward()
print([name for name, p in net.named_parameters() if p.grad is None])
#> ['forgotten.weight', 'forgotten.bias']
net.zero_grad()
print(net["used"].weight.grad)
#> None
# --8<-- [end:unused]
