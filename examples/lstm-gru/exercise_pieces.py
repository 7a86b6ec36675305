"""Exercise: train on the pieces of one long sequence."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:start]
def run(rnn, pieces):
    """Call backward for each piece; return the state after the last one."""
    state = None
    for piece in pieces:
        output, state = rnn(piece, state)
        output.mean().backward()
    return state
# --8<-- [end:start]


# --8<-- [start:check]
def check(run):
    torch.manual_seed(0)
    rnn, x = nn.GRU(2, 3, batch_first=True), torch.randn(1, 12, 2)
    pieces = x.split(4, dim=1)
    with torch.no_grad():
        starts = [None, rnn(x[:, :4])[1], rnn(x[:, :8])[1]]
        end = rnn(x)[1]
    losses = [rnn(p, s)[0].mean() for p, s in zip(pieces, starts, strict=True)]
    (right,) = torch.autograd.grad(sum(losses), rnn.weight_hh_l0)
    try:
        run(rnn, [x])  # one piece is no problem
        rnn.zero_grad()
        state = run(rnn, pieces)
    except AttributeError:
        return "Before the first piece the state is None, which has no detach."
    except RuntimeError as error:
        if "second time" in str(error):
            return "backward went into the piece before, whose graph is gone."
        return "backward fails: it needs one number that has a graph."
    if not torch.is_tensor(state) or state.shape != (1, 1, 3):
        return "Return the state, of shape (1, 1, 3)."
    if not torch.allclose(state, end, atol=1e-5):
        return "The state is not that after all twelve steps: carry it on."
    if rnn.weight_hh_l0.grad is None:
        return "There are no gradients: call backward."
    if not torch.allclose(rnn.weight_hh_l0.grad, right, atol=1e-6):
        return "The gradients are not those of each piece by itself: cut off the state."
    return "Right."


print(check(run))
#> backward went into the piece before, whose graph is gone.
# --8<-- [end:check]


# --8<-- [start:solution]
def run(rnn, pieces):
    state = None
    for piece in pieces:
        output, state = rnn(piece, state)
        output.mean().backward()
        state = state.detach()
    return state


print(check(run))
#> Right.
# --8<-- [end:solution]


# wrong: retain_graph
def run(rnn, pieces):
    state = None
    for piece in pieces:
        output, state = rnn(piece, state)
        output.mean().backward(retain_graph=True)
    return state


print(check(run))
#> The gradients are not those of each piece by itself: cut off the state.


# wrong: every piece begins anew
def run(rnn, pieces):
    for piece in pieces:
        output, state = rnn(piece)
        output.mean().backward()
    return state.detach()


print(check(run))
#> The state is not that after all twelve steps: carry it on.


# wrong: no gradients at all
def run(rnn, pieces):
    state = None
    with torch.no_grad():
        for piece in pieces:
            _, state = rnn(piece, state)
    return state


print(check(run))
#> There are no gradients: call backward.


# wrong: the output instead of the state
def run(rnn, pieces):
    state = None
    for piece in pieces:
        output, state = rnn(piece, state)
        output.mean().backward()
        state = state.detach()
    return output


print(check(run))
#> Return the state, of shape (1, 1, 3).


# wrong: detach of None
def run(rnn, pieces):
    state = None
    for piece in pieces:
        state = rnn(piece, state.detach())[1]


print(check(run))
#> Before the first piece the state is None, which has no detach.


# wrong: the output is cut off
def run(rnn, pieces):
    for piece in pieces:
        rnn(piece)[0].detach().mean().backward()


print(check(run))
#> backward fails: it needs one number that has a graph.
