"""An LSTM returns a tuple, and the next layer takes a tensor."""

# --8<-- [start:error]
import torch
from torch import nn

lstm, fc = nn.LSTM(3, 4, batch_first=True), nn.Linear(4, 2)
x = torch.zeros(8, 5, 3)
try:
    fc(lstm(x))
except TypeError as error:
    print(f"TypeError: {error}")
    #> TypeError: linear(): argument 'input' (position 1) must be Tensor, not tuple

output, (h, c) = lstm(x)
print(fc(output).shape, fc(h[-1]).shape)
#> torch.Size([8, 5, 2]) torch.Size([8, 2])
# --8<-- [end:error]
