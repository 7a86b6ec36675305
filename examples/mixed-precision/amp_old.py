"""The old spelling of mixed precision."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:old]
import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    torch.cuda.amp.autocast(enabled=False)
    torch.cuda.amp.GradScaler(enabled=False)
for warning in caught:
    print(warning.category.__name__)
    #> FutureWarning
    #> FutureWarning
    print(*str(warning.message).split(". "), sep="\n")
    #> `torch.cuda.amp.autocast(args...)` is deprecated
    #> Please use `torch.amp.autocast('cuda', args...)` instead.
    #> `torch.cuda.amp.GradScaler(args...)` is deprecated
    #> Please use `torch.amp.GradScaler('cuda', args...)` instead.
# --8<-- [end:old]
