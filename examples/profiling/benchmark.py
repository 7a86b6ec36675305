"""`torch.utils.benchmark` warms up, waits for the device and repeats."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:timer]
import sys

import torch
from torch.utils.benchmark import Compare, Timer

points = torch.randn(200, 3, device=device)


def in_python(points):
    few = points[:5]
    return torch.stack([(p - q).square().sum() for p in points for q in few])


def at_once(points):
    return (points[:, None] - points[:5]).square().sum(2).flatten()


times = []
for f in (in_python, at_once):
    torch.testing.assert_close(f(points), at_once(points))  # the same; and warm
    here = {"f": f, "points": points}
    words = dict(label="distances", sub_label=f.__name__, description="200 points")
    timer = Timer("f(points)", globals=here, **words)
    times.append(timer.blocked_autorange(min_run_time=0.1))

print(Compare(times), file=sys.stderr)  # the times: they differ from run to run
print("ten times as fast:", times[1].median < times[0].median / 10)
#> ten times as fast: True
# --8<-- [end:timer]
