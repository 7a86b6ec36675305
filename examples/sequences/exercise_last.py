"""Exercise: the last real state of each row."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:start]
def last_states(output, lengths):
    """output: (N, T, H), padded at the end. Return (N, H): the last real ones."""
    return output[:, -1]
# --8<-- [end:start]


# --8<-- [start:check]
def check(last_states):
    output = torch.arange(24.0).reshape(3, 4, 2)  # 3 rows, 4 steps, 2 numbers
    try:
        got = last_states(output, torch.tensor([4, 1, 2]))
    except IndexError:
        return "IndexError: there are rows 0 to 2 and steps 0 to 3."
    except RuntimeError:
        return "RuntimeError: gather wants an index of three dimensions."
    if not torch.is_tensor(got) or got.shape != (3, 2):
        shape = tuple(got.shape) if torch.is_tensor(got) else "no tensor"
        return f"One state for each row, (3, 2); yours: {shape}."
    if got[0].tolist() != [6, 7]:
        return f"The first row has no padding: [6, 7], not {got[0].tolist()}."
    if got[1].tolist() == [14, 15]:
        return "The second row has one word; you took the state after padding."
    if got.tolist() != [[6, 7], [8, 9], [18, 19]]:
        return "Each row should give the state of its own length."
    return "Right."


print(check(last_states))
#> The second row has one word; you took the state after padding.
# --8<-- [end:check]


# --8<-- [start:solution]
def last_states(output, lengths):
    return output[torch.arange(len(output)), lengths - 1]


print(check(last_states))
#> Right.
# --8<-- [end:solution]


# wrong: one too far
def last_states(output, lengths):
    return output[torch.arange(len(output)), lengths]


print(check(last_states))
#> IndexError: there are rows 0 to 2 and steps 0 to 3.


# wrong: all of these steps for every row
def last_states(output, lengths):
    return output[:, lengths - 1]


print(check(last_states))
#> One state for each row, (3, 2); yours: (3, 3, 2).


# wrong: the first word
def last_states(output, lengths):
    return output[:, 0]


print(check(last_states))
#> The first row has no padding: [6, 7], not [0.0, 1.0].


# wrong: the longest length for all but the first
def last_states(output, lengths):
    return torch.stack([output[0, 3], output[1, 1], output[2, 1]])


print(check(last_states))
#> Each row should give the state of its own length.


# wrong: gather with one dimension
def last_states(output, lengths):
    return output.gather(1, lengths - 1)


print(check(last_states))
#> RuntimeError: gather wants an index of three dimensions.
