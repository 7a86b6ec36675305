"""A training step under the profiler: most of its time goes to products of matrices."""
# devices: cpu -- the times of a GPU stand in other columns

# --8<-- [start:summary]
import sys

import torch
from torch import nn
from torch.nn import functional as F
from torch.profiler import profile

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.manual_seed(0)
net = nn.Sequential(
    *[nn.Linear(1000, 1000), nn.ReLU(), nn.Linear(1000, 1000), nn.ReLU()],
    nn.Linear(1000, 10),
).to(device)
optimizer = torch.optim.SGD(net.parameters(), lr=0.01)
x = torch.randn(500, 1000).to(device)
y = torch.randint(10, (500,)).to(device)


def step():
    loss = F.cross_entropy(net(x), y)
    loss.backward()
    optimizer.step()
    optimizer.zero_grad()


step()  # warm up
with profile(acc_events=True) as prof:
    step()

rows = prof.key_averages()  # a row for each name
print(rows.table(sort_by="self_cpu_time_total", row_limit=10), file=sys.stderr)

longest = sorted(rows, key=lambda row: -row.self_cpu_time_total)[:2]
for row in sorted(longest, key=lambda row: row.key):
    print(row.key, row.count)
    #> aten::addmm 3
    #> aten::mm 5
# --8<-- [end:summary]
