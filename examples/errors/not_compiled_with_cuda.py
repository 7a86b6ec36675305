"""A CPU build has no CUDA, and says so when asked for it."""
# devices: cpu -- where there is a GPU, nothing is raised

# --8<-- [start:error]
import torch

built = torch.backends.cuda.is_built()
try:
    torch.ones(3, device="cuda")
except (AssertionError, RuntimeError) as error:
    expected = "Torch not compiled with CUDA enabled"
    print(built or str(error) == expected)
    #> True

device = "cuda" if torch.cuda.is_available() else "cpu"
print(torch.ones(3, device=device))
#> tensor([1., 1., 1.])
# --8<-- [end:error]
