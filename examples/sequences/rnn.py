"""nn.RNN, by hand and with a cell."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:by-hand]
torch.manual_seed(0)
x = torch.randn(2, 5, 4, dtype=torch.float64).to(device)  # float64 rounds little
rnn = nn.RNN(4, 3, batch_first=True, dtype=torch.float64).to(device)
output, last = rnn(x)

W, U = rnn.weight_ih_l0, rnn.weight_hh_l0
b, c = rnn.bias_ih_l0, rnn.bias_hh_l0
h = torch.zeros(2, 3, dtype=torch.float64, device=device)
states = []
for step in x.unbind(dim=1):  # the first step of all sequences, the second, ...
    h = torch.tanh(step @ W.T + b + h @ U.T + c)
    states.append(h)
difference = (torch.stack(states, dim=1) - output).abs().max()
print(W.shape, U.shape, f"difference {difference:.9f}")
#> torch.Size([3, 4]) torch.Size([3, 3]) difference 0.000000000
# --8<-- [end:by-hand]

# --8<-- [start:cell]
cell = nn.RNNCell(4, 3, dtype=torch.float64).to(device)
weights = rnn.state_dict().items()
cell.load_state_dict({name.removesuffix("_l0"): value for name, value in weights})
h = None  # zeros
for step in x.unbind(dim=1):
    h = cell(step, h)
print(f"difference {(h - last[0]).abs().max():.9f}")
#> difference 0.000000000
# --8<-- [end:cell]
