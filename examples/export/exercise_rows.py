"""Exercise: an exported network that takes two images and no other number."""

import torch
from torch import nn
from torch.export import Dim


# --8<-- [start:start]
def export(net, images):
    return torch.export.export(net, (images,))
# --8<-- [end:start]


# --8<-- [start:check]
RAISED = (RuntimeError, AssertionError, TypeError, ValueError, AttributeError)
RAISED += (LookupError,)


def check(export):
    net = nn.Sequential(nn.Conv2d(3, 4, 3), nn.AdaptiveAvgPool2d(1), nn.Flatten())
    try:
        program = export(net.eval(), torch.ones(2, 3, 16, 16))
    except RAISED as e:
        return f"The export raises: {str(e).split('!')[0]}."
    if not isinstance(program, torch.export.ExportedProgram):
        return f"export gives a {type(program).__name__}, not an ExportedProgram."
    run = program.module()
    try:
        run(torch.ones(5, 3, 16, 16))
    except RAISED as e:
        return f"Five images: {type(e).__name__}. The batch is fixed."
    try:
        run(torch.ones(2, 3, 20, 24))
    except RAISED as e:
        return f"Five images are taken, larger images not: {type(e).__name__}."
    return "Right."


print(check(export))
#> Five images: AssertionError. The batch is fixed.
# --8<-- [end:check]


# --8<-- [start:solution]
def export(net, images):
    sizes = {0: Dim("batch"), 2: Dim.DYNAMIC, 3: Dim.DYNAMIC}
    return torch.export.export(net, (images,), dynamic_shapes=(sizes,))


print(check(export))
#> Right.
# --8<-- [end:solution]


# wrong: the batch only
def export(net, images):
    sizes = {0: Dim("batch")}
    return torch.export.export(net, (images,), dynamic_shapes=(sizes,))


print(check(export))
#> Five images are taken, larger images not: AssertionError.


# wrong: the channels, which the convolution fixes
def export(net, images):
    sizes = {1: Dim("batch")}
    return torch.export.export(net, (images,), dynamic_shapes=(sizes,))


print(check(export))
#> The export raises: Constraints violated (batch).


# wrong: any height, also one that is too small for the kernel
def export(net, images):
    sizes = {0: Dim("batch"), 2: Dim("height"), 3: Dim("width")}
    return torch.export.export(net, (images,), dynamic_shapes=(sizes,))


print(check(export))
#> The export raises: Constraints violated (height, width).


# wrong: the module in place of the program
def export(net, images):
    return torch.export.export(net, (images,)).module()


print(check(export))
#> export gives a GraphModule, not an ExportedProgram.


# right, too: let torch find out
def export(net, images):
    sizes = {0: Dim.AUTO, 2: Dim.AUTO, 3: Dim.AUTO}
    return torch.export.export(net, (images,), dynamic_shapes=(sizes,))


assert check(export) == "Right."
