"""Define-by-run: the graph is what Python executed this time."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:branch]
def f(x):
    if x > 0:
        return x**2
    return -x


for value in [3.0, -3.0]:
    x = torch.tensor(value, device=device, requires_grad=True)
    y = f(x)
    y.backward()
    print(f"x = {value}: {type(y.grad_fn).__name__}, gradient {x.grad}")
    #> x = 3.0: PowBackward0, gradient 6.0
    #> x = -3.0: NegBackward0, gradient -1.0
# --8<-- [end:branch]


# --8<-- [start:loop]
def double_until_large(x):
    steps = 0
    while x < 100:
        x = x * 2
        steps += 1
    return x, steps


for value in [3.0, 30.0]:
    x = torch.tensor(value, device=device, requires_grad=True)
    y, steps = double_until_large(x)
    y.backward()
    print(f"x = {value}: {steps} steps, gradient {x.grad}")
    #> x = 3.0: 6 steps, gradient 64.0
    #> x = 30.0: 2 steps, gradient 4.0
# --8<-- [end:loop]
