"""Which sizes an exported network takes."""

import torch
from torch import nn
from torch.export import Dim

# --8<-- [start:fixed]
layer, two = nn.Linear(4, 3), torch.ones(2, 4)
program = torch.export.export(layer, (two,))
try:
    program.module()(torch.ones(5, 4))
except AssertionError as e:
    print(type(e).__name__, str(e).split(":")[0], sep=": ")
    #> AssertionError: Guard failed
# --8<-- [end:fixed]

# --8<-- [start:dim]
number = Dim("number", max=64)  # at most
program = torch.export.export(layer, (two,), dynamic_shapes={"input": {0: number}})
run = program.module()
print([tuple(run(torch.ones(n, 4)).shape) for n in [1, 5, 64]])
#> [(1, 3), (5, 3), (64, 3)]
try:
    run(torch.ones(65, 4))
except AssertionError as e:
    print(type(e).__name__)
    #> AssertionError
# --8<-- [end:dim]

raised = False
try:
    one = {"input": {0: Dim("rows")}}
    torch.export.export(layer, (torch.ones(1, 4),), dynamic_shapes=one)
except RuntimeError:  # 1 is taken for a constant
    raised = True
assert raised


# --8<-- [start:related]
class Pair(nn.Module):
    def forward(self, words, weights):
        return (words * weights[..., None]).sum(dim=1)


batch, length = Dim("batch"), Dim("length")
shapes = {"words": {0: batch, 1: length}, "weights": {0: batch, 1: length}}
example = torch.ones(2, 7, 16), torch.ones(2, 7)
run = torch.export.export(Pair(), example, dynamic_shapes=shapes).module()
print(run(torch.ones(3, 9, 16), torch.ones(3, 9)).shape)
#> torch.Size([3, 16])
# --8<-- [end:related]


# --8<-- [start:found]
small = nn.Conv2d(3, 4, kernel_size=3)
sides = {2: Dim.DYNAMIC, 3: Dim.DYNAMIC}
program = torch.export.export(
    small, (torch.ones(1, 3, 16, 16),), dynamic_shapes={"input": sides}
)
print(*sorted(str(span.lower) for span in program.range_constraints.values()))
#> 3 3
# --8<-- [end:found]


# --8<-- [start:not-dynamic]
class Places(nn.Module):
    def __init__(self):
        super().__init__()
        self.table = nn.Parameter(torch.zeros(7, 16))

    def forward(self, words):
        return words + self.table  # as long as the table, and no other length


try:
    torch.export.export(
        Places(), (torch.ones(2, 7, 16),), dynamic_shapes={"words": {1: length}}
    )
except RuntimeError as e:
    print(type(e).__name__, "length = 7" in str(e))
    #> UserError True
places = {"words": {1: Dim.AUTO}}
run = torch.export.export(
    Places(), (torch.ones(2, 7, 16),), dynamic_shapes=places
).module()
try:
    run(torch.ones(2, 8, 16))  # 7 words, and no other number: nobody said so
except AssertionError as e:
    print(type(e).__name__)
    #> AssertionError
# --8<-- [end:not-dynamic]
