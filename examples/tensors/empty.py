"""torch.empty reserves memory and does not write to it."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
# --8<-- [start:empty]
x = torch.empty(2, 3, device=device)  # whatever is in that memory
print(x.shape, x.dtype)
#> torch.Size([2, 3]) torch.float32

torch.use_deterministic_algorithms(True)
print(torch.empty(2, 3, device=device))
#> tensor([[nan, nan, nan],
#>         [nan, nan, nan]])
torch.use_deterministic_algorithms(False)
# --8<-- [end:empty]
