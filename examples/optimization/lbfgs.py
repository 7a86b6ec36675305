"""LBFGS: one step computes the loss many times."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:closure]
p = torch.tensor([-2.0, 0.8], device=device, requires_grad=True)
optimizer = torch.optim.LBFGS([p], line_search_fn="strong_wolfe")
calls = 0


def closure():
    global calls
    calls += 1
    optimizer.zero_grad()
    loss = (p[0] ** 2 + 25 * p[1] ** 2) / 2
    loss.backward()
    return loss


optimizer.step(closure)
print(f"{p.detach().abs().max():.3f} away, {calls < 20}")
#> 0.000 away, True
# --8<-- [end:closure]
