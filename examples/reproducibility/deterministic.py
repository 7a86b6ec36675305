"""Operations that have no algorithm that repeats: an error, or a warning."""

# --8<-- [start:raises]
import warnings

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.use_deterministic_algorithms(True)
x = torch.zeros(3, device=device)
places = torch.tensor([0, 0], device=device)  # two numbers for one place
values = torch.tensor([1.0, 2.0], device=device)
try:
    x.put_(places, values)  # which of them wins?
except RuntimeError as error:
    print(str(error).split(",")[0])
    #> put_ does not have a deterministic implementation

torch.use_deterministic_algorithms(True, warn_only=True)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    x.put_(places, values)
print([message.category.__name__ for message in caught])
#> ['UserWarning']
torch.use_deterministic_algorithms(False)
# --8<-- [end:raises]

# --8<-- [start:defaults]
print(torch.are_deterministic_algorithms_enabled())
#> False
print(torch.backends.cudnn.deterministic, torch.backends.cudnn.benchmark)
#> False False
# --8<-- [end:defaults]
