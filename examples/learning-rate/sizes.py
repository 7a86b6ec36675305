"""One number and one learning rate: too small, good, too large."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:sizes]
h = 10.0  # the loss is h/2 * p**2, its slope h * p
for lr in [0.01, 0.1, 0.19, 0.21]:
    p = torch.ones((), device=device, requires_grad=True)
    optimizer = torch.optim.SGD([p], lr=lr)
    for _ in range(20):
        optimizer.zero_grad()
        (h / 2 * p**2).backward()
        optimizer.step()
    print(f"lr {lr}: p {p.item():.2f}, formula {(1 - lr * h) ** 20:.2f}")
    #> lr 0.01: p 0.12, formula 0.12
    #> lr 0.1: p 0.00, formula 0.00
    #> lr 0.19: p 0.12, formula 0.12
    #> lr 0.21: p 6.73, formula 6.73
# --8<-- [end:sizes]
