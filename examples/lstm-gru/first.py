"""An LSTM returns two states, a GRU one."""

# --8<-- [start:first]
import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.manual_seed(0)
x = torch.randn(2, 5, 4).to(device)  # two sequences, five steps, four numbers
output, (h, c) = nn.LSTM(4, 8, batch_first=True).to(device)(x)
print(output.shape, h.shape, c.shape)
#> torch.Size([2, 5, 8]) torch.Size([1, 2, 8]) torch.Size([1, 2, 8])
output, h = nn.GRU(4, 8, batch_first=True).to(device)(x)
print(output.shape, h.shape)
#> torch.Size([2, 5, 8]) torch.Size([1, 2, 8])
# --8<-- [end:first]
