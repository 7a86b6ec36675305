"""A transformer encoder in a few lines."""

# --8<-- [start:summary]
import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

torch.manual_seed(0)
layer = nn.TransformerEncoderLayer(
    d_model=32, nhead=4, dim_feedforward=128, batch_first=True, norm_first=True
)
encoder = nn.TransformerEncoder(
    layer, num_layers=2, norm=nn.LayerNorm(32), enable_nested_tensor=False
)
encoder.to(device)
x = torch.randn(8, 10, 32).to(device)  # 8 sentences of 10 words
print(encoder(x).shape)
#> torch.Size([8, 10, 32])
# --8<-- [end:summary]
