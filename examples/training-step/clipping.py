"""Clipping by norm keeps the direction, clipping by value does not."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:both]
p = torch.zeros(2, device=device, requires_grad=True)
p.grad = torch.tensor([3.0, 4.0], device=device)
norm = nn.utils.clip_grad_norm_([p], max_norm=2.0)
print("norm", norm.item(), p.grad)
#> norm 5.0 tensor([1.2000, 1.6000])

p.grad = torch.tensor([3.0, 4.0], device=device)
nn.utils.clip_grad_value_([p], clip_value=2.0)
print("value", p.grad)
#> value tensor([2., 2.])
# --8<-- [end:both]

# --8<-- [start:nan]
p.grad = torch.tensor([3.0, float("nan")], device=device)
nn.utils.clip_grad_norm_([p], max_norm=2.0)
print(p.grad)
#> tensor([nan, nan])
try:
    nn.utils.clip_grad_norm_([p], max_norm=2.0, error_if_nonfinite=True)
except RuntimeError as e:
    print(type(e).__name__, str(e).split("` is ")[1][:10])
    #> RuntimeError non-finite
# --8<-- [end:nan]

# --8<-- [start:adam]
for max_norm in [1000.0, 1.0]:
    p = torch.zeros(2, device=device, requires_grad=True)
    optimizer = torch.optim.Adam([p], lr=0.1)
    p.grad = torch.tensor([30.0, 40.0], device=device)
    nn.utils.clip_grad_norm_([p], max_norm=max_norm)
    optimizer.step()
    print(f"max_norm {max_norm}: {p.detach()}")
    #> max_norm 1000.0: tensor([-0.1000, -0.1000])
    #> max_norm 1.0: tensor([-0.1000, -0.1000])
# --8<-- [end:adam]
