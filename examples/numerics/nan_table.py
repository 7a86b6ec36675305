"""The table of where a NaN comes from."""

import warnings

import torch
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
inf = float("inf")

ROWS = """\
0 divided by 0 | x / x | x = torch.zeros(1)
infinity divided by infinity | x / x | x = torch.tensor([inf])
infinity minus infinity | x - x | x = torch.tensor([inf])
0 times infinity | 0 * x | x = torch.tensor([inf])
a square root of less than 0 | x.sqrt() | x = torch.tensor([-1.0])
a logarithm of less than 0 | x.log() | x = torch.tensor([-1.0])
a fractional power of less than 0 | x ** 0.5 | x = torch.tensor([-1.0])
an arc cosine of more than 1 | x.acos() | x = torch.tensor([1.001])
a mean of nothing | x.mean() | x = torch.zeros(0)
the standard deviation of one number | x.std() | x = torch.zeros(1)
a loss whose targets are all ignored | F.cross_entropy(x, t) | x, t = torch.zeros(1, 3), torch.tensor([-100])
softmax of nothing but −inf | x.softmax(0) | x = torch.tensor([-inf, -inf])"""

# --8<-- [start:table]
print("From | Example | Given")
#> From | Example | Given
for row in ROWS.splitlines():
    _, code, given = row.split(" | ")
    with torch.device(device), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # std warns
        space = {"torch": torch, "inf": inf, "F": F}
        exec(given, space)
        if eval(code, space).isnan().all():
            print(row)
            #> 0 divided by 0 | x / x | x = torch.zeros(1)
            #> infinity divided by infinity | x / x | x = torch.tensor([inf])
            #> infinity minus infinity | x - x | x = torch.tensor([inf])
            #> 0 times infinity | 0 * x | x = torch.tensor([inf])
            #> a square root of less than 0 | x.sqrt() | x = torch.tensor([-1.0])
            #> a logarithm of less than 0 | x.log() | x = torch.tensor([-1.0])
            #> a fractional power of less than 0 | x ** 0.5 | x = torch.tensor([-1.0])
            #> an arc cosine of more than 1 | x.acos() | x = torch.tensor([1.001])
            #> a mean of nothing | x.mean() | x = torch.zeros(0)
            #> the standard deviation of one number | x.std() | x = torch.zeros(1)
            #> a loss whose targets are all ignored | F.cross_entropy(x, t) | x, t = torch.zeros(1, 3), torch.tensor([-100])
            #> softmax of nothing but −inf | x.softmax(0) | x = torch.tensor([-inf, -inf])
# --8<-- [end:table]
