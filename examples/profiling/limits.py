"""Arithmetic or memory: which of the two limits an operation?"""
# devices: cpu -- compares the speeds of a CPU

import torch

# --8<-- [start:limits]
from torch.utils.benchmark import Timer

small, large = torch.ones(2, 400, 400), torch.ones(2, 2000, 2000)  # two each
work = {  # operations, and bytes that are read and written
    "small[0] @ small[1]": (2 * 400**3, 3 * 4 * 400**2),
    "large[0] + large[1]": (2000**2, 3 * 4 * 2000**2),
}
rate = {}
for code, (flops, size) in work.items():
    timer = Timer(code, globals={"small": small, "large": large})
    rate[code] = flops / timer.blocked_autorange(min_run_time=0.2).median
    print(f"{code}: {flops / size:.2f} operations for each byte")
    #> small[0] @ small[1]: 66.67 operations for each byte
    #> large[0] + large[1]: 0.08 operations for each byte
print("more operations in a second:", max(rate, key=rate.get))
#> more operations in a second: small[0] @ small[1]
# --8<-- [end:limits]
