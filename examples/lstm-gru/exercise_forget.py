"""Exercise: open the forget gates of an LSTM."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def open_forget_gates(lstm):
    """Change the biases: each forget gate is sigmoid(2) where x and h are 0."""
# --8<-- [end:start]


# --8<-- [start:check]
def check(open_forget_gates):
    torch.manual_seed(0)
    lstm = nn.LSTM(3, 5)
    old = (lstm.bias_ih_l0 + lstm.bias_hh_l0).detach().clone()
    try:
        open_forget_gates(lstm)
    except RuntimeError:
        return "autograd watches the biases: change them under torch.no_grad()."
    except (AttributeError, TypeError):
        return "Fill a part of bias_ih_l0 and of bias_hh_l0; do not replace them."
    new = (lstm.bias_ih_l0 + lstm.bias_hh_l0).detach()
    i, f = new[:5], new[5:10]
    if torch.equal(new, old):
        return "No bias has changed."
    if torch.allclose(f, torch.full((5,), 2.0)):
        others = torch.cat([new[:5] - old[:5], new[10:] - old[10:]])
        return "Other gates have changed, too." if others.any() else "Right."
    if torch.allclose(i, torch.full((5,), 2.0)):
        return "This opened the input gates: the order is i, f, g, o."
    if torch.allclose(f, torch.full((5,), 4.0)):
        return "There are two biases, and they are added: 2 and 2 make 4."
    return "The sum of both biases of the forget gates should be exactly 2."


print(check(open_forget_gates))
#> No bias has changed.
# --8<-- [end:check]


# --8<-- [start:solution]
def open_forget_gates(lstm):
    size = lstm.hidden_size
    with torch.no_grad():
        lstm.bias_ih_l0[size : 2 * size] = 2
        lstm.bias_hh_l0[size : 2 * size] = 0


print(check(open_forget_gates))
#> Right.
# --8<-- [end:solution]


# wrong: autograd
def open_forget_gates(lstm):
    lstm.bias_ih_l0[5:10] = 2


print(check(open_forget_gates))
#> autograd watches the biases: change them under torch.no_grad().


# wrong: the first quarter
def open_forget_gates(lstm):
    with torch.no_grad():
        lstm.bias_ih_l0[:5] = 2
        lstm.bias_hh_l0[:5] = 0


print(check(open_forget_gates))
#> This opened the input gates: the order is i, f, g, o.


# wrong: both biases
def open_forget_gates(lstm):
    with torch.no_grad():
        lstm.bias_ih_l0[5:10] = 2
        lstm.bias_hh_l0[5:10] = 2


print(check(open_forget_gates))
#> There are two biases, and they are added: 2 and 2 make 4.


# wrong: one bias, the other stays
def open_forget_gates(lstm):
    with torch.no_grad():
        lstm.bias_ih_l0[5:10] = 2


print(check(open_forget_gates))
#> The sum of both biases of the forget gates should be exactly 2.


# wrong: all gates
def open_forget_gates(lstm):
    with torch.no_grad():
        lstm.bias_ih_l0.fill_(2)
        lstm.bias_hh_l0.zero_()


print(check(open_forget_gates))
#> Other gates have changed, too.


# wrong: bias only says that there are biases
def open_forget_gates(lstm):
    lstm.bias[5:10] = 2


print(check(open_forget_gates))
#> Fill a part of bias_ih_l0 and of bias_hh_l0; do not replace them.
