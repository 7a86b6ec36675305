"""An array cannot be tracked by autograd."""

# --8<-- [start:error]
import torch

w = torch.ones(3, requires_grad=True)
try:
    w.numpy()
except RuntimeError as error:
    print("RuntimeError:", str(error).split(". ")[0])
    #> RuntimeError: Can't call numpy() on Tensor that requires grad

print(w.detach().numpy())
#> [1. 1. 1.]
# --8<-- [end:error]
