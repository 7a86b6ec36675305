"""What torch.export asks for: a path through the code that depends on no value."""

import torch
from torch import nn


# --8<-- [start:branch]
class Branch(nn.Module):
    def forward(self, x):
        if x.sum() > 0:
            return x * 2
        return x * 3


v = torch.tensor([1.0, 2.0])
print(Branch()(v), Branch()(-v))
#> tensor([2., 4.]) tensor([-3., -6.])
try:
    torch.export.export(Branch(), (v,))
except RuntimeError as e:
    print("data-dependent" in str(e))
    #> True
# --8<-- [end:branch]


# --8<-- [start:mended]
class Where(nn.Module):
    def forward(self, x):
        return torch.where(x.sum() > 0, x * 2, x * 3)  # computes both


class Cond(nn.Module):
    def forward(self, x):
        return torch.cond(x.sum() > 0, lambda x: x * 2, lambda x: x * 3, (x,))


for module in [Where(), Cond()]:
    run = torch.export.export(module, (v,)).module()
    print(run(v), run(-v))
    #> tensor([2., 4.]) tensor([-3., -6.])
    #> tensor([2., 4.]) tensor([-3., -6.])
# --8<-- [end:mended]


# --8<-- [start:constants]
from torch.export import Dim


class Rows(nn.Module):
    def forward(self, x):
        return x * 2 if x.shape[0] < 4 else x * 3


sizes = {"x": {0: Dim.DYNAMIC}}
run = torch.export.export(Rows(), (v,), dynamic_shapes=sizes).module()
print(run(torch.ones(3)))
#> tensor([2., 2., 2.])
try:
    run(torch.ones(4))
except AssertionError as e:
    print(type(e).__name__)
    #> AssertionError
try:
    torch.export.export(Rows(), (v,), dynamic_shapes={"x": {0: Dim("rows")}})
except RuntimeError as e:
    print(type(e).__name__, str(e).split("!")[0], sep=": ")
    #> UserError: Constraints violated (rows)


class Scale(nn.Module):
    def forward(self, x, factor):
        return x * factor


program = torch.export.export(Scale(), (v, 3))
run = program.module()
print(run(v, 3))
#> tensor([3., 6.])
try:
    run(v, 4)
except AssertionError as e:
    print(type(e).__name__, str(e).split(":")[0], sep=": ")
    #> AssertionError: Guard failed
run = torch.export.export(Scale(), (v, torch.tensor(3.0))).module()
print(run(v, torch.tensor(4.0)))
#> tensor([4., 8.])
# --8<-- [end:constants]
