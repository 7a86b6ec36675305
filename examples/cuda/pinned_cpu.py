"""`pin_memory` where there is no accelerator."""
# devices: cpu -- shows the warning of a machine without an accelerator

# --8<-- [start:warning]
import warnings

import torch
from torch.utils.data import DataLoader

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    x = next(iter(DataLoader(torch.zeros(4, 3), batch_size=2, pin_memory=True)))
print(caught[0].category.__name__)
#> UserWarning
print(*str(caught[0].message).split(", "), sep="\n")
#> 'pin_memory' argument is set as true but no accelerator is found
#> then device pinned memory won't be used.
print(x.is_pinned())
#> False
# --8<-- [end:warning]
