"""The trace as a file: what ran when."""
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


# --8<-- [start:trace]
import json
import tempfile
from pathlib import Path

with profile(acc_events=True) as prof:
    step()

path = Path(tempfile.mkdtemp()) / "trace.json"
prof.export_chrome_trace(str(path))

events = json.loads(path.read_text("utf-8"))["traceEvents"]
layers = [e for e in events if e["name"] in ("aten::linear", "aten::relu")]
layers.sort(key=lambda event: event["ts"])  # ts: its begin; dur: its duration
for event in layers:
    print(event["name"], sorted(event.keys() & {"ts", "dur"}))
    #> aten::linear ['dur', 'ts']
    #> aten::relu ['dur', 'ts']
    #> aten::linear ['dur', 'ts']
    #> aten::relu ['dur', 'ts']
    #> aten::linear ['dur', 'ts']
# --8<-- [end:trace]
