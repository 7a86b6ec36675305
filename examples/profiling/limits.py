"""Arithmetic or memory: which of the two limits an operation?"""
# devices: cpu -- compares the speeds of a CPU

import torch

# --8<-- [start:limits]
from torch.utils.benchmark import Timer

n = 1024
x = torch.ones(n, n)
work = {  # operations, and bytes that are read and written
    "x @ x": (2 * n**3, 3 * 4 * n**2),
    "x + x": (n**2, 3 * 4 * n**2),
}
rate = {}
for code, (flops, size) in work.items():
    timer = Timer(code, globals={"x": x})
    rate[code] = flops / timer.blocked_autorange(min_run_time=0.2).median
    print(f"{code}: {flops / size:.2f} operations for each byte")
    #> x @ x: 170.67 operations for each byte
    #> x + x: 0.08 operations for each byte
print("more operations in a second:", max(rate, key=rate.get))
#> more operations in a second: x @ x
# --8<-- [end:limits]
