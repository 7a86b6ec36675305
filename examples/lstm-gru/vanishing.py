"""How much of the gradient arrives at an earlier step."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:arrives]
torch.manual_seed(0)
x = torch.randn(101, 8, dtype=torch.float64).to(device).requires_grad_()


def arrives(net):
    output, _ = net(x)
    (gradient,) = torch.autograd.grad(output[-1].sum(), x)
    size = gradient.norm(dim=1)  # one number for each step
    return [f"{size[-1 - back] / size[-1]:.0e}" for back in (1, 10, 50, 100)]


def make(kind):
    torch.manual_seed(0)
    return kind(8, 32, dtype=torch.float64).to(device)


print("RNN ", arrives(make(nn.RNN)))
#> RNN  ['4e-01', '8e-04', '5e-15', '3e-29']
print("LSTM", arrives(make(nn.LSTM)))
#> LSTM ['4e-01', '1e-02', '5e-11', '1e-20']
# --8<-- [end:arrives]

# --8<-- [start:forget]
lstm = make(nn.LSTM)
with torch.no_grad():
    lstm.bias_ih_l0[32:64] = 2  # the second quarter: the forget gate
print(arrives(lstm))
#> ['4e-01', '4e-01', '8e-02', '8e-03']
# --8<-- [end:forget]

# --8<-- [start:explodes]
rnn = make(nn.RNN)
with torch.no_grad():
    rnn.weight_hh_l0.mul_(4)
    x.mul_(0.001)  # small, so that tanh does not flatten
print(arrives(rnn))
#> ['4e-01', '1e+00', '1e+03', '2e+07']
# --8<-- [end:explodes]
