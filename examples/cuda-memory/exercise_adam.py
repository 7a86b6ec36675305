"""Exercise: how much memory does a training with Adam hold?"""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:start]
net = nn.Linear(1000, 500, bias=False).to(device)  # half a million float32 weights
guess = None  # MB of parameters, gradients and Adam's state after a step
# --8<-- [end:start]


# --8<-- [start:check]
def check(guess):
    weights = sum(p.numel() * p.element_size() for p in net.parameters()) / 1e6
    parts = {
        1: "the weights alone",
        2: "weights and gradients: Adam also remembers something",
        3: "what an optimizer with one number for each weight would need",
    }
    if not isinstance(guess, int | float):
        return "Guess a number of megabytes: a float32 has 4 bytes."
    if guess == 4 * weights:
        return "Right."
    return f"{guess} MB are {parts.get(guess / weights, 'not a part that fits')}."


print(check(guess))
#> Guess a number of megabytes: a float32 has 4 bytes.
# --8<-- [end:check]

# --8<-- [start:solution]
optimizer = torch.optim.Adam(net.parameters())
net(torch.ones(8, 1000, device=device)).square().mean().backward()
optimizer.step()
state = optimizer.state[net.weight]
kept = [net.weight, net.weight.grad, state["exp_avg"], state["exp_avg_sq"]]
answer = sum(t.numel() * t.element_size() for t in kept) / 1e6
print(answer)
#> 8.0
print(check(answer))
#> Right.
# --8<-- [end:solution]

# wrong: the weights
print(check(2.0))
#> 2.0 MB are the weights alone.

# wrong: with the gradients
print(check(4.0))
#> 4.0 MB are weights and gradients: Adam also remembers something.

# wrong: one number of state
print(check(6.0))
#> 6.0 MB are what an optimizer with one number for each weight would need.

# wrong: a byte for each
print(check(0.5))
#> 0.5 MB are not a part that fits.
