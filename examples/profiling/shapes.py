"""A row for each shape: which of the layers is it?"""
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

# --8<-- [start:shapes]
with profile(acc_events=True, record_shapes=True) as prof:
    net(x)

rows = prof.key_averages(group_by_input_shape=True)
layers = [row for row in rows if row.key == "aten::addmm"]
for row in sorted(layers, key=lambda row: -row.cpu_time_total):
    bias, inputs, weight = row.input_shapes[:3]
    print(row.count, "calls:", inputs, "@", weight, "+", bias)
    #> 2 calls: [500, 1000] @ [1000, 1000] + [1000]
    #> 1 calls: [500, 1000] @ [1000, 10] + [10]
# --8<-- [end:shapes]
