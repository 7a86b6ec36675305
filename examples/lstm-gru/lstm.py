"""The LSTM: three gates and a cell, by hand equal to nn.LSTM."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:by-hand]
torch.manual_seed(0)
x = torch.randn(2, 5, 4, dtype=torch.float64).to(device)
lstm = nn.LSTM(4, 3, batch_first=True, dtype=torch.float64).to(device)
output, (last_h, last_c) = lstm(x)

W, U = lstm.weight_ih_l0, lstm.weight_hh_l0
b = lstm.bias_ih_l0 + lstm.bias_hh_l0
h = c = torch.zeros(2, 3, dtype=torch.float64, device=device)
states = []
for step in x.unbind(dim=1):
    i, f, g, o = (step @ W.T + h @ U.T + b).chunk(4, dim=1)
    c = f.sigmoid() * c + i.sigmoid() * g.tanh()
    h = o.sigmoid() * c.tanh()
    states.append(h)
difference = (torch.stack(states, dim=1) - output).abs().max()
print(W.shape, U.shape, f"difference {difference:.9f}")
#> torch.Size([12, 4]) torch.Size([12, 3]) difference 0.000000000
print(f"difference of the cell {(c - last_c[0]).abs().max():.9f}")
#> difference of the cell 0.000000000
# --8<-- [end:by-hand]

# --8<-- [start:cell]
cell = nn.LSTMCell(4, 3, dtype=torch.float64).to(device)
weights = lstm.state_dict().items()
cell.load_state_dict({name.removesuffix("_l0"): value for name, value in weights})
h, c = cell(x[:, 0])
h, c = cell(x[:, 1], (h, c))
print(f"difference {(h - output[:, 1]).abs().max():.9f}")
#> difference 0.000000000
# --8<-- [end:cell]
