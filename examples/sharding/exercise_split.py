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
MISTAKES = ArithmeticError, AttributeError, LookupError, NameError, TypeError
MISTAKES += RuntimeError, ValueError


def check(part):
    whole = down(up(x).relu())
    try:
        parts = [part(rank) for rank in range(2)]
        found = parts[0] + parts[1]  # as all_reduce does
    except MISTAKES as error:
        return f"{type(error).__name__}: {error}"
    for p in parts:
        if not isinstance(p, torch.Tensor):
            return f"part should return a tensor, not {p!r}."
        if p.shape != whole.shape:
            return f"A part has shape {tuple(p.shape)}, not {tuple(whole.shape)}."
        if (p.dtype, p.device) != (whole.dtype, whole.device):
            return f"A part is {p.dtype} on {p.device}, and x {x.dtype} on {x.device}."
    if torch.allclose(parts[0], parts[1]):
        return "Both compute the same: then nothing is shared out."
    if any(torch.allclose(p, whole, atol=1e-6) for p in parts):
        return "One computes everything: then nothing is shared out."
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
#> Both compute the same: then nothing is shared out.

# wrong: one does all the work
print(check(lambda rank: down(up(x).relu()) * (rank == 0)))
#> One computes everything: then nothing is shared out.

# wrong: another dtype
print(check(lambda rank: part(rank).double()))
#> A part is torch.float64 on cpu, and x torch.float32 on cpu.

# wrong: misspelt
print(check(lambda rank: up.weights))
#> AttributeError: 'Linear' object has no attribute 'weights'

# wrong: the rows of the second matrix
print(check(lambda rank: hidden(rank) @ down.weight.chunk(2)[rank].T).split(":")[0])
#> RuntimeError

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
#> A part has shape (3, 4), not (3, 2).

# wrong: a number in one of them
print(check(lambda rank: part(0) if rank == 0 else 0.0))
#> part should return a tensor, not 0.0.
