"""Exercise: how many numbers a network learns."""

from torch import nn

# --8<-- [start:start]
net = nn.Sequential(nn.Linear(2, 32), nn.ReLU(), nn.Linear(32, 1))
guess = None  # how many parameters does it have?
# --8<-- [end:start]


# --8<-- [start:check]
def check(guess):
    weights = sum(p.numel() for p in net.parameters() if p.dim() == 2)
    biases = sum(p.numel() for p in net.parameters() if p.dim() == 1)
    if not isinstance(guess, int):
        return f"The guess is {guess!r}; write a whole number."
    if guess == weights:
        return f"{guess} are the weights without biases, or one layer of the two."
    if guess == weights + 32:
        return "The biases of the hidden units are there; whose is missing?"
    if guess < weights:
        return f"{guess} are too few: each hidden unit has 2 weights, 1 bias."
    if guess > weights + biases:
        return f"{guess} are too many: ReLU has no parameters."
    return "Right." if guess == weights + biases else f"{guess} is close."


print(check(guess))
#> The guess is None; write a whole number.
# --8<-- [end:check]

# --8<-- [start:solution]
for name, p in net.named_parameters():
    print(name, tuple(p.shape), p.numel())
    #> 0.weight (32, 2) 64
    #> 0.bias (32,) 32
    #> 2.weight (1, 32) 32
    #> 2.bias (1,) 1
print(check(sum(p.numel() for p in net.parameters())))
#> Right.
# --8<-- [end:solution]

# wrong: no biases
print(check(2 * 32 + 32 * 1))
#> 96 are the weights without biases, or one layer of the two.

# wrong: no bias of the last layer
print(check(2 * 32 + 32 + 32))
#> The biases of the hidden units are there; whose is missing?

# wrong: the units are counted
print(check(2 + 32 + 1))
#> 35 are too few: each hidden unit has 2 weights, 1 bias.

# wrong: a weight for each unit in the activation
print(check(2 * 32 + 32 + 32 + 32 + 1))
#> 161 are too many: ReLU has no parameters.
