"""A schedule: a few steps out of many are recorded."""
# devices: cpu -- the names of the operations on a CPU

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


def step():
    loss = F.cross_entropy(net(x), y)
    loss.backward()
    optimizer.step()
    optimizer.zero_grad()


# --8<-- [start:actions]
from torch.profiler import schedule

when = schedule(skip_first=10, wait=1, warmup=1, active=2, repeat=1)
for number in [0, 9, 10, 11, 12, 13, 14, 99]:
    print(number, when(number).name)
    #> 0 NONE
    #> 9 NONE
    #> 10 NONE
    #> 11 WARMUP
    #> 12 RECORD
    #> 13 RECORD_AND_SAVE
    #> 14 NONE
    #> 99 NONE
# --8<-- [end:actions]


# --8<-- [start:loop]
def report(prof):
    rows = {row.key: row.count for row in prof.key_averages()}
    print("step", prof.step_num, "addmm:", rows["aten::addmm"])
    #> step 14 addmm: 6


with profile(acc_events=True, schedule=when, on_trace_ready=report) as prof:
    for _ in range(15):
        step()
        prof.step()  # the next step begins
# --8<-- [end:loop]
