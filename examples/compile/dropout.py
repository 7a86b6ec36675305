"""Dropout in the default backend draws other numbers."""
# devices: cpu -- it needs a C++ compiler

import warnings

import torch

# PyTorch's own compiler still uses what PyTorch deprecates
warnings.filterwarnings("ignore", "`torch.jit", DeprecationWarning)

# --8<-- [start:dropout]
def noisy(x):
    return torch.nn.functional.dropout(x, p=0.5)


fast = torch.compile(noisy)
like_eager = torch.compile(noisy, options={"fallback_random": True})
x = torch.ones(1000)
results = []
for call in [noisy, noisy, fast, fast, like_eager]:
    torch.manual_seed(0)
    results.append(call(x))
print([torch.equal(result, results[0]) for result in results])
#> [True, True, False, False, True]
print(torch.equal(results[2], results[3]))
#> True
# --8<-- [end:dropout]
