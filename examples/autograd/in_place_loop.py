"""Filling a tensor in a loop, step from step, and what to write instead."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:raises]
x = torch.tensor(1.5, device=device, requires_grad=True)
f = torch.ones(4, device=device)
for i in range(1, 4):
    f[i] = f[i - 1] * x  # the gradient needs f[i - 1], and f changes
try:
    f[3].backward()
except RuntimeError as error:
    print(type(error).__name__)
    #> RuntimeError
    print(str(error).partition("has been ")[2].partition(":")[0])
    #> modified by an inplace operation
# --8<-- [end:raises]

# --8<-- [start:list]
steps = [torch.ones((), device=device)]
for _ in range(3):
    steps.append(steps[-1] * x)
f = torch.stack(steps)
f[3].backward()
print(f)
#> tensor([1.0000, 1.5000, 2.2500, 3.3750], grad_fn=<StackBackward0>)
print(x.grad)  # f[3] is x**3: 3 * 1.5**2
#> tensor(6.7500)
# --8<-- [end:list]

# --8<-- [start:cumprod]
x.grad = None
f = x.repeat(3).cumprod(0)  # x, x**2, x**3
f[2].backward()
print(x.grad)
#> tensor(6.7500)
# --8<-- [end:cumprod]
