"""The table of columns: a line is printed if the numbers are what it says."""
# devices: cpu -- the columns of a CPU

import math

import torch
from torch import nn
from torch.profiler import profile

# --8<-- [start:table]
print("Column | What it says")
#> Column | What it says


def row(column, says, *facts):
    print(column, "|", says if all(facts) else "no")
    #> Self CPU | time in the row itself, without what it calls
    #> CPU total | time with all that it calls
    #> Self CPU % | its share of the Self CPU of all rows
    #> CPU time avg | CPU total, divided by the calls
    #> # of Calls | how often it ran
    #> CPU Mem | bytes that it asked for, less those that it gave back
    #> Input Shapes | shapes of its arguments
    #> Total FLOPs | an estimate of its arithmetic: products, convolutions, sums


torch.manual_seed(0)
net = nn.Sequential(nn.Linear(300, 300), nn.ReLU(), nn.Linear(300, 10))
x = torch.randn(200, 300)
net(x)
options = dict(acc_events=True, record_shapes=True, profile_memory=True, with_flops=True)
with profile(**options) as prof:
    net(x)
    net(x)

rows = prof.key_averages()
events = list(prof.events())
by_name = {row.key: row for row in rows}
linear, addmm = by_name["aten::linear"], by_name["aten::addmm"]
whole = sum(row.self_cpu_time_total for row in rows)
head = rows.table().splitlines()[1]


def near(a, b):
    return math.isclose(a, b, rel_tol=1e-3, abs_tol=0.5)  # microseconds


own = [
    near(e.self_cpu_time_total, e.cpu_time_total - sum(c.cpu_time_total for c in kids))
    for e in events
    if (kids := e.cpu_children)
]
facts = "Self CPU" in head, len(own) > 4, *own
row("Self CPU", "time in the row itself, without what it calls", *facts)

inside = {child.name for e in events for child in e.cpu_children}
within = linear.cpu_time_total >= addmm.cpu_time_total
facts = "CPU total" in head, within, "aten::addmm" in inside
row("CPU total", "time with all that it calls", *facts)

lines = [line for line in rows.table().splitlines() if "aten::addmm " in line]
share = float(lines[0].split()[1].rstrip("%"))
right = abs(share - 100 * addmm.self_cpu_time_total / whole) < 0.02
row("Self CPU %", "its share of the Self CPU of all rows", right)

right = near(addmm.cpu_time, addmm.cpu_time_total / addmm.count)
row("CPU time avg", "CPU total, divided by the calls", "CPU time avg" in head, right)

row("# of Calls", "how often it ran", "# of Calls" in head, addmm.count == 4)

sums = 2 * (200 * 300 + 200 * 10) * 4
facts = "CPU Mem" in head, addmm.self_cpu_memory_usage == sums
row("CPU Mem", "bytes that it asked for, less those that it gave back", *facts)

shaped = prof.key_averages(group_by_input_shape=True)
first = [e.input_shapes[1] for e in shaped if e.key == "aten::addmm"]
facts = "Input Shapes" in shaped.table(), [200, 300] in first
row("Input Shapes", "shapes of its arguments", *facts)

counted = 2 * (2 * 200 * 300 * 300 + 2 * 200 * 300 * 10)
with profile(acc_events=True, with_flops=True) as prof:
    x + x
    nn.functional.conv2d(torch.ones(1, 3, 9, 9), torch.ones(4, 3, 3, 3))
    x.exp()
known = {row.key for row in prof.key_averages() if row.flops}
facts = "FLOPs" in head, addmm.flops == counted, known == {"aten::add", "aten::conv2d"}
row("Total FLOPs", "an estimate of its arithmetic: products, convolutions, sums", *facts)
# --8<-- [end:table]
