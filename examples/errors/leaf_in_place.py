"""A parameter is changed where autograd records."""

# --8<-- [start:error]
import torch

w = torch.ones(3, requires_grad=True)
try:
    w -= 0.1
except RuntimeError as error:
    print(error)
    #> a leaf Variable that requires grad is being used in an in-place operation.

with torch.no_grad():
    w -= 0.1
print(w)
#> tensor([0.9000, 0.9000, 0.9000], requires_grad=True)
# --8<-- [end:error]
