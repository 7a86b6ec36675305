"""Exercise: where is the result? The meta device stands for a GPU."""

import torch

# --8<-- [start:start]
gpu = torch.device("meta")  # stands for a GPU, so that this runs without one
x = torch.ones(3, device=gpu)
lines = {
    "a": lambda: x * torch.tensor(2.0),
    "b": lambda: x * torch.tensor([2.0]),
    "c": lambda: torch.zeros_like(x),
    "d": lambda: torch.zeros(x.shape),
}
guess = {"a": None, "b": None, "c": None, "d": None}  # "gpu", "cpu" or "error"
# --8<-- [end:start]


# --8<-- [start:check]
def place(line):
    try:
        return "gpu" if line().device == gpu else "cpu"
    except RuntimeError:
        return "error"


WHY = {
    "a": "has a CPU tensor without dimensions, which counts as a number",
    "b": "has a CPU tensor with a dimension, though of one element",
    "c": "takes shape, dtype and device from x",
    "d": "takes only the shape from x, and nobody says device=",
}


def check(guess):
    if None in guess.values():
        return "Guess for each of the four: gpu, cpu or error."
    for name, line in lines.items():
        if guess.get(name) != place(line):
            return f"{name} is not {guess.get(name)}: it {WHY[name]}."
    return "Right."


print(check(guess))
#> Guess for each of the four: gpu, cpu or error.
# --8<-- [end:check]

# --8<-- [start:solution]
answer = {name: place(line) for name, line in lines.items()}
print(answer)
#> {'a': 'gpu', 'b': 'error', 'c': 'gpu', 'd': 'cpu'}
print(check(answer))
#> Right.
# --8<-- [end:solution]

# wrong: every mixture fails
print(check({"a": "error", "b": "error", "c": "gpu", "d": "cpu"}))
#> a is not error: it has a CPU tensor without dimensions, which counts as a number.

# wrong: one element is as good as a number
print(check({"a": "gpu", "b": "gpu", "c": "gpu", "d": "cpu"}))
#> b is not gpu: it has a CPU tensor with a dimension, though of one element.

# wrong: new tensors are on the CPU
print(check({"a": "gpu", "b": "error", "c": "cpu", "d": "cpu"}))
#> c is not cpu: it takes shape, dtype and device from x.

# wrong: the shape brings the device along
print(check({"a": "gpu", "b": "error", "c": "gpu", "d": "gpu"}))
#> d is not gpu: it takes only the shape from x, and nobody says device=.
