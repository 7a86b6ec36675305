"""The peak of a training step on a CPU; with checkpoints it is lower."""
# devices: cpu -- asks for the memory of a CPU

# --8<-- [start:peak]
import json
import tempfile
from itertools import accumulate
from pathlib import Path

import torch
from torch import nn
from torch.profiler import profile
from torch.utils.checkpoint import checkpoint

blocks = nn.ModuleList(
    nn.Sequential(nn.Linear(250, 1000), nn.ReLU(), nn.Linear(1000, 250), nn.ReLU())
    for _ in range(8)
)
data = torch.ones(1000, 250)  # 1 MB


def peak(run):
    blocks.zero_grad()
    with profile(acc_events=True, profile_memory=True) as prof:
        x = data
        for block in blocks:
            x = run(block, x)
        x.square().mean().backward()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "trace.json"
        prof.export_chrome_trace(str(path))
        events = json.loads(path.read_text("utf-8"))["traceEvents"]
    changes = [e["args"]["Bytes"] for e in events if e["name"] == "[memory]"]
    return max(accumulate(changes)) / 1e6  # asked for, less given back


print(f"{peak(lambda block, x: block(x)):.0f} MB")
#> 49 MB
print(f"{peak(lambda block, x: checkpoint(block, x, use_reentrant=False)):.0f} MB")
#> 28 MB
# --8<-- [end:peak]
