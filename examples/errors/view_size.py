"""view needs one block of memory, and a transposed tensor is not one."""

# --8<-- [start:error]
import torch

x = torch.zeros(2, 3, 4).transpose(1, 2)
try:
    x.view(2, 12)
except RuntimeError as error:
    print("RuntimeError:", str(error).split(" (")[0])
    #> RuntimeError: view size is not compatible with input tensor's size and stride

print(x.reshape(2, 12).shape)  # copies where it must
#> torch.Size([2, 12])
# --8<-- [end:error]
