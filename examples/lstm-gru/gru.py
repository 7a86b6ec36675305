"""The GRU: two gates, by hand equal to nn.GRU; where the reset gate stands."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:by-hand]
torch.manual_seed(0)
x = torch.randn(2, 5, 4, dtype=torch.float64).to(device)
gru = nn.GRU(4, 3, batch_first=True, dtype=torch.float64).to(device)
output, last = gru(x)
W, U = gru.weight_ih_l0, gru.weight_hh_l0
b, c = gru.bias_ih_l0, gru.bias_hh_l0


def run(candidate):
    h = torch.zeros(2, 3, dtype=torch.float64, device=device)
    for step in x.unbind(dim=1):
        from_x, from_h = step @ W.T + b, h @ U.T + c  # 9 columns: r, z, n
        r, z = (from_x + from_h)[:, :6].sigmoid().chunk(2, dim=1)
        n = candidate(from_x[:, 6:], r, h).tanh()
        h = (1 - z) * n + z * h
    return (h - last[0]).abs().max()


print(f"difference {run(lambda n, r, h: n + r * (h @ U[6:].T + c[6:])):.9f}")
#> difference 0.000000000
paper = run(lambda n, r, h: n + (r * h) @ U[6:].T + c[6:])
print(f"as in the paper: more than 0.01: {paper.item() > 0.01}")
#> as in the paper: more than 0.01: True
# --8<-- [end:by-hand]

# --8<-- [start:cell]
cell = nn.GRUCell(4, 3, dtype=torch.float64).to(device)
weights = gru.state_dict().items()
cell.load_state_dict({name.removesuffix("_l0"): value for name, value in weights})
h = cell(x[:, 0])
h = cell(x[:, 1], h)
print(f"difference {(h - output[:, 1]).abs().max():.9f}")
#> difference 0.000000000
# --8<-- [end:cell]
