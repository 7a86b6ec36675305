"""F.upsample of old code, and the F.interpolate that gives the same numbers."""

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:old]
import warnings

x = torch.tensor([[[[0.0, 9]]]], device=device)  # one row, two pixels
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(F.upsample(x, size=(1, 4), mode="bilinear")[0, 0, 0])
    #> tensor([0.0000, 2.2500, 6.7500, 9.0000])
    print(F.upsample_bilinear(x, size=(1, 4))[0, 0, 0])
    #> tensor([0., 3., 6., 9.])
    print(F.upsample_nearest(x, size=(1, 4))[0, 0, 0])
    #> tensor([0., 0., 9., 9.])
print(len(caught))
#> 3
print(caught[0].message)
#> `nn.functional.upsample` is deprecated. Use `nn.functional.interpolate` instead.
# --8<-- [end:old]

# --8<-- [start:new]
print(F.interpolate(x, size=(1, 4), mode="bilinear")[0, 0, 0])
#> tensor([0.0000, 2.2500, 6.7500, 9.0000])
print(F.interpolate(x, size=(1, 4), mode="bilinear", align_corners=True)[0, 0, 0])
#> tensor([0., 3., 6., 9.])
print(F.interpolate(x, size=(1, 4), mode="nearest")[0, 0, 0])
#> tensor([0., 0., 9., 9.])
# --8<-- [end:new]

# --8<-- [start:modules]
for module in [
    nn.UpsamplingBilinear2d(size=(1, 4)),
    nn.Upsample(size=(1, 4), mode="bilinear", align_corners=True),
    nn.UpsamplingNearest2d(size=(1, 4)),
    nn.Upsample(size=(1, 4), mode="nearest"),
]:
    print(module(x)[0, 0, 0])
    #> tensor([0., 3., 6., 9.])
    #> tensor([0., 3., 6., 9.])
    #> tensor([0., 0., 9., 9.])
    #> tensor([0., 0., 9., 9.])
# --8<-- [end:modules]
