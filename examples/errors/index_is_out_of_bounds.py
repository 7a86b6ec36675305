"""An index that the dimension does not have, and one index too many."""

# --8<-- [start:error]
import torch

x = torch.zeros(3, 2)
try:
    x[3]
except IndexError as error:
    print(f"IndexError: {error}")
    #> IndexError: index 3 is out of bounds for dimension 0 with size 3
try:
    x[0, 1, 0]
except IndexError as error:
    print(f"IndexError: {error}")
    #> IndexError: too many indices for tensor of dimension 2

print(x.shape, x[-1].shape, x[:5].shape)  # slices may be too long
#> torch.Size([3, 2]) torch.Size([2]) torch.Size([3, 2])
# --8<-- [end:error]
