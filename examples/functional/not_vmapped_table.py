"""What vmap refuses, and what to write: each row is run."""

import torch
from torch.func import vmap

# --8<-- [start:table]
ROWS = {
    "x if x.sum() > 0 else -x": "torch.where(x.sum() > 0, x, -x)",
    "x * x[0].item()": "x * x[0]",
    "x[x > 0].sum()": "torch.where(x > 0, x, 0).sum()",
    "torch.zeros(2).add_(x)": "torch.zeros_like(x).add_(x)",
}


def run(code, X):
    return vmap(lambda x: eval(code, {"torch": torch, "x": x}))(X)


X = torch.tensor([[1.0, 2.0], [-3.0, 1.0]])
print("Raises under vmap | Works")
#> Raises under vmap | Works
for raises, works in ROWS.items():
    one_by_one = [eval(raises, {"torch": torch, "x": x}) for x in X]
    assert torch.equal(run(works, X), torch.stack(one_by_one))
    try:
        run(raises, X)
    except RuntimeError:
        print(f"{raises} | {works}")
        #> x if x.sum() > 0 else -x | torch.where(x.sum() > 0, x, -x)
        #> x * x[0].item() | x * x[0]
        #> x[x > 0].sum() | torch.where(x > 0, x, 0).sum()
        #> torch.zeros(2).add_(x) | torch.zeros_like(x).add_(x)
# --8<-- [end:table]
