"""Exercise: tensor parallel by hand."""

# --8<-- [start:start]
import torch
from torch import nn

torch.manual_seed(0)
up, down, x = nn.Linear(4, 8), nn.Linear(8, 2), torch.randn(3, 4)


def part(rank):  # what one of two processes computes, before the sum of both
    weight, bias = up.weight.chunk(2)[rank], up.bias.chunk(2)[rank]
    hidden = (x @ weight.T + bias).relu()
    return hidden @ down.weight.chunk(2, dim=1)[rank].T + down.bias


# --8<-- [end:start]


# --8<-- [start:check]
def check(part):
    whole = down(up(x).relu())
    try:
        parts = [part(rank) for rank in range(2)]
        found = parts[0] + parts[1]  # as all_reduce does
    except (LookupError, NameError, RuntimeError, TypeError, ValueError) as error:
        return f"{type(error).__name__}: {error}"
    if not isinstance(found, torch.Tensor):
        return f"part should return a tensor, not {parts[0]!r}."
    if found.shape != whole.shape:
        return f"The sum has shape {tuple(found.shape)}, not {tuple(whole.shape)}."
    if torch.allclose(parts[0], whole) and torch.allclose(parts[1], whole):
        return "Each computes everything: then nothing is shared out."
    if torch.allclose(found, whole, atol=1e-6):
        return "Right."
    if torch.allclose(found, whole + down.bias, atol=1e-6):
        return "The sum is too large by the bias of the second layer: it comes twice."
    if torch.allclose(found, whole - down.bias, atol=1e-6):
        return "The bias of the second layer is missing."
    return "The sum of both is not what one process computes."


print(check(part))
#> The sum is too large by the bias of the second layer: it comes twice.
# --8<-- [end:check]


# --8<-- [start:solution]
def part(rank):
    weight, bias = up.weight.chunk(2)[rank], up.bias.chunk(2)[rank]
    hidden = (x @ weight.T + bias).relu()
    y = hidden @ down.weight.chunk(2, dim=1)[rank].T
    return y + down.bias if rank == 0 else y


print(check(part))
#> Right.
# --8<-- [end:solution]


def hidden(rank):
    return (x @ up.weight.chunk(2)[rank].T + up.bias.chunk(2)[rank]).relu()


# wrong: no bias at all
print(check(lambda rank: hidden(rank) @ down.weight.chunk(2, dim=1)[rank].T))
#> The bias of the second layer is missing.

# wrong: each does all the work
print(check(lambda rank: down(up(x).relu())))
#> Each computes everything: then nothing is shared out.

# wrong: the rows of the second matrix
print(check(lambda rank: (hidden(rank) @ down.weight.chunk(2)[rank].T)))
#> RuntimeError: mat1 and mat2 shapes cannot be multiplied (3x4 and 8x1)

# wrong: the other half of the hidden units
print(check(lambda rank: hidden(rank) @ down.weight.chunk(2, dim=1)[1 - rank].T))
#> The sum of both is not what one process computes.

# wrong: nothing returned
print(check(lambda rank: None))
#> TypeError: unsupported operand type(s) for +: 'NoneType' and 'NoneType'

# wrong: the number of the part
print(check(lambda rank: rank))
#> part should return a tensor, not 0.

# wrong: the hidden units
print(check(hidden))
#> The sum has shape (3, 4), not (3, 2).
