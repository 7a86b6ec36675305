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
        4 / 1.024**2: "right in MiB of 2**20 bytes; in MB of 10**6, please",
        4e6: "bytes: in MB, please",
    }
    try:
        guess = float(guess)
    except (TypeError, ValueError, RuntimeError, OverflowError):
        return "Guess a number of megabytes: a float32 has 4 bytes."
    if abs(guess - 4 * weights) < 1e-3:  # also with Adam's count of its steps
        return "Right."
    for part, words in parts.items():
        if abs(guess / weights / part - 1) < 1e-2:
            return f"{guess} MB are {words}."
    return f"{guess} MB are not a part that fits."


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

# wrong: other units
print(check(7.63))
#> 7.63 MB are right in MiB of 2**20 bytes; in MB of 10**6, please.
print(check(8_000_000))
#> 8000000.0 MB are bytes: in MB, please.

# right, too: with the number of steps, which Adam also keeps
print("8.000004 MB:", check(8.000004))
#> 8.000004 MB: Right.

# wrong: a byte for each
print(check(0.5))
#> 0.5 MB are not a part that fits.
