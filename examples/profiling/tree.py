"""What an operation calls: the tree behind Self and Total."""
# devices: cpu -- the names of the operations on a CPU

import torch
from torch import nn
from torch.profiler import profile

torch.manual_seed(0)
net = nn.Sequential(
    *[nn.Linear(1000, 1000), nn.ReLU(), nn.Linear(1000, 1000), nn.ReLU()],
    nn.Linear(1000, 10),
)
x = torch.randn(500, 1000)

# --8<-- [start:tree]
with profile(acc_events=True) as prof:
    net[0](x)

for event in prof.events():
    if event.cpu_parent is None:
        print(event.name, "calls", [child.name for child in event.cpu_children])
        #> aten::linear calls ['aten::t', 'aten::addmm']
# --8<-- [end:tree]

# --8<-- [start:self]
linear, addmm = (
    next(row for row in prof.key_averages() if row.key == name)
    for name in ("aten::linear", "aten::addmm")
)
longest = max(linear, addmm, key=lambda row: row.cpu_time_total)
print("total:", longest.key)
#> total: aten::linear
longest = max(linear, addmm, key=lambda row: row.self_cpu_time_total)
print("self: ", longest.key)
#> self:  aten::addmm
# --8<-- [end:self]
