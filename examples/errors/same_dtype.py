"""NumPy's floats are float64, a layer's are float32."""

# --8<-- [start:error]
import torch
from torch import nn

layer = nn.Linear(3, 2)
x = torch.zeros(5, 3, dtype=torch.float64)  # as from NumPy
try:
    layer(x)
except RuntimeError as error:
    print(f"RuntimeError:\n{error}")
    #> RuntimeError:
    #> mat1 and mat2 must have the same dtype, but got Double and Float

print(layer(x.float()).dtype)
#> torch.float32
# --8<-- [end:error]
