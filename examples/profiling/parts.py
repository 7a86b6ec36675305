"""Names for the parts of a step."""
# devices: cpu -- the times of a GPU stand in other columns

import torch
from torch import nn
from torch.nn import functional as F
from torch.profiler import profile

torch.manual_seed(0)
net = nn.Sequential(
    *[nn.Linear(1000, 1000), nn.ReLU(), nn.Linear(1000, 1000), nn.ReLU()],
    nn.Linear(1000, 10),
)
optimizer = torch.optim.SGD(net.parameters(), lr=0.01)
x, y = torch.randn(500, 1000), torch.randint(10, (500,))

# --8<-- [start:parts]
from torch.profiler import record_function


def named_step():
    with record_function("forward"):
        loss = F.cross_entropy(net(x), y)
    with record_function("backward"):
        loss.backward()
    with record_function("update"):
        optimizer.step()
        optimizer.zero_grad()


named_step()
with profile(acc_events=True) as prof:
    for _ in range(3):
        named_step()

rows = {row.key: row for row in prof.key_averages()}
parts = ["forward", "backward", "update"]
print([rows[part].count for part in parts])
#> [3, 3, 3]
print("shortest:", min(parts, key=lambda part: rows[part].cpu_time_total))
#> shortest: update
# --8<-- [end:parts]
