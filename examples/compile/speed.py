"""A chain of small operations, compiled by the default backend."""
# devices: cpu -- it needs a C++ compiler; a GPU needs another clock

import warnings

import torch

# PyTorch's own compiler still uses what PyTorch deprecates
warnings.filterwarnings("ignore", "`torch.jit", DeprecationWarning)

# --8<-- [start:speed]
import time


def chain(x):
    for _ in range(20):
        x = (x + 1).abs() * 0.5
    return x


def seconds(call, x):
    call(x)  # warm up: the first call compiles
    times = []
    for _ in range(5):
        start = time.perf_counter()
        call(x)
        times.append(time.perf_counter() - start)
    return min(times)


torch.manual_seed(0)
x = torch.randn(4_000_000)
fast = torch.compile(chain)  # the default backend
print("faster by more than a factor of 2:", seconds(chain, x) > 2 * seconds(fast, x))
#> faster by more than a factor of 2: True
print(torch.allclose(fast(x), chain(x)))
#> True
# --8<-- [end:speed]


# --8<-- [start:little]
def double(x):
    return x * 2


few = torch.ones(3)
fast = torch.compile(double)
print("slower on three numbers:", seconds(fast, few) > seconds(double, few))
#> slower on three numbers: True
# --8<-- [end:little]
