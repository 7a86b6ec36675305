"""Many small calls: the profiler counts them."""
# devices: cpu -- the names of the operations on a CPU

import torch
from torch.profiler import profile

# --8<-- [start:calls]
points = torch.randn(200, 3)


def in_python(points):
    few = points[:5]
    return torch.stack([(p - q).square().sum() for p in points for q in few])


def at_once(points):
    return (points[:, None] - points[:5]).square().sum(2).flatten()


for f in (in_python, at_once):
    with profile(acc_events=True) as prof:
        result = f(points)
    counts = {row.key: row.count for row in prof.key_averages()}
    print(f.__name__, counts["aten::sub"], "subtractions", list(result.shape))
    #> in_python 1000 subtractions [1000]
    #> at_once 1 subtractions [1000]
# --8<-- [end:calls]
