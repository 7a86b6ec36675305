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
    ids = torch.arange(100, 190, 3, device=device)  # each character once
    try:
        inputs, targets = map(torch.as_tensor, windows(ids, [0, 7, 20], 4))
    except (AttributeError, IndexError, RuntimeError, TypeError, ValueError):
        return "Return two tensors: the inputs and their targets."
    if inputs.shape != (3, 4) or targets.shape != (3, 4):
        shapes = f"{(*inputs.shape,)} and {(*targets.shape,)}"
        return f"The shapes are {shapes}; both should be (3, 4)."
    begin = ((inputs[:, 0] - 100) // 3).tolist()
    if begin != [0, 7, 20]:
        return f"The windows begin at {begin}, not [0, 7, 20]."
    shift = ((targets - inputs) / 3).unique().tolist()
    if shift == [0]:
        return "The targets are the inputs: the network would learn to repeat."
    if shift == [1]:
        return "Right."
    if len(shift) == 1 and shift[0] % 1 == 0:
        return f"A target is {shift[0]:.0f} characters further on; the next one is 1."
    return f"The text is {ids[:5].tolist()}; the first targets: {targets[0].tolist()}."


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


# wrong: the next number, not the next character
def windows(ids, starts, length):
    inputs = torch.stack([ids[s : s + length] for s in starts])
    return inputs, inputs + 1


print(check(windows))
#> The text is [100, 103, 106, 109, 112]; the first targets: [101, 104, 107, 110].


# wrong: one tensor
def windows(ids, starts, length):
    return torch.stack([ids[s : s + length + 1] for s in starts])


print(check(windows))
#> Return two tensors: the inputs and their targets.


# wrong: the targets where the inputs should be
def windows(ids, starts, length):
    both = torch.stack([ids[s : s + length + 1] for s in starts])
    return both[:, 1:], both[:, :-1]


print(check(windows))
#> The windows begin at [1, 8, 21], not [0, 7, 20].
