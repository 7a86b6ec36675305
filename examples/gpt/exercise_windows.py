"""Exercise: windows of a text, and their targets."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def windows(ids, starts, length):
    inputs = torch.stack([ids[s : s + length] for s in starts])
    targets = torch.stack([ids[s + length : s + 2 * length] for s in starts])
    return inputs, targets


# --8<-- [end:start]


# --8<-- [start:check]
def check(windows):
    ids = torch.arange(100, 130, device=device)  # each character once
    inputs, targets = windows(ids, [0, 7, 20], 4)
    if inputs.shape != (3, 4) or targets.shape != (3, 4):
        shapes = f"{(*inputs.shape,)} and {(*targets.shape,)}"
        return f"The shapes are {shapes}; both should be (3, 4)."
    if inputs[:, 0].tolist() != [100, 107, 120]:
        begin = (inputs[:, 0] - 100).tolist()
        return f"The windows begin at {begin}, not [0, 7, 20]."
    shift = (targets - inputs)[0, 0].item()
    if shift == 0:
        return "The targets are the inputs: the network would learn to repeat."
    if shift != 1:
        return f"A target is {shift} characters further on; the next one is 1."
    return "Right."


print(check(windows))
#> A target is 4 characters further on; the next one is 1.
# --8<-- [end:check]


# --8<-- [start:solution]
def windows(ids, starts, length):
    both = torch.stack([ids[s : s + length + 1] for s in starts])
    return both[:, :-1], both[:, 1:]


print(check(windows))
#> Right.
# --8<-- [end:solution]


# wrong: not shifted
def windows(ids, starts, length):
    inputs = torch.stack([ids[s : s + length] for s in starts])
    return inputs, inputs


print(check(windows))
#> The targets are the inputs: the network would learn to repeat.


# wrong: one character too few
def windows(ids, starts, length):
    both = torch.stack([ids[s : s + length] for s in starts])
    return both[:, :-1], both[:, 1:]


print(check(windows))
#> The shapes are (3, 3) and (3, 3); both should be (3, 4).


# wrong: the targets where the inputs should be
def windows(ids, starts, length):
    both = torch.stack([ids[s : s + length + 1] for s in starts])
    return both[:, 1:], both[:, :-1]


print(check(windows))
#> The windows begin at [1, 8, 21], not [0, 7, 20].
