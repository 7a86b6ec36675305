"""Exercise: what a state_dict holds."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:start]
net = nn.Sequential(nn.Linear(4, 8), nn.BatchNorm1d(8), nn.ReLU(), nn.Linear(8, 2))
guess = None  # how many tensors net.state_dict() holds
# --8<-- [end:start]


# --8<-- [start:check]
def check(guess):
    if guess is None:
        return "Write a whole number."
    if guess in (3, 4):
        return f"{guess} is the number of layers; most hold several tensors."
    if guess == len(list(net.parameters())):
        return f"{guess} are parameters; batch normalization has buffers as well."
    if guess == 8:
        return "Close: batch normalization also counts the batches it has seen."
    return "Right." if guess == len(net.state_dict()) else f"{guess}? Count per layer."


print(check(guess))
#> Write a whole number.
# --8<-- [end:check]

# --8<-- [start:solution]
print(*net.state_dict(), sep="\n")
#> 0.weight
#> 0.bias
#> 1.weight
#> 1.bias
#> 1.running_mean
#> 1.running_var
#> 1.num_batches_tracked
#> 3.weight
#> 3.bias
print(check(9))
#> Right.
# --8<-- [end:solution]

# wrong: layers
print(check(4))
#> 4 is the number of layers; most hold several tensors.
# wrong: parameters only
print(check(6))
#> 6 are parameters; batch normalization has buffers as well.
# wrong: without num_batches_tracked
print(check(8))
#> Close: batch normalization also counts the batches it has seen.
# wrong: one for each layer and each bias twice
print(check(12))
#> 12? Count per layer.
