"""Which one: in a plain network, in a transformer, at the end."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:which]
plain = nn.Sequential(nn.Linear(8, 32), nn.ReLU(), nn.Linear(32, 3)).to(device)
block = nn.TransformerEncoderLayer(
    d_model=8, nhead=2, dim_feedforward=32, activation="gelu", batch_first=True
).to(device)

torch.manual_seed(0)
x = torch.randn(4, 8).to(device)
logits = plain(x)  # the loss takes these as they are
print(logits.shape, block(x[:, None]).shape)
#> torch.Size([4, 3]) torch.Size([4, 1, 8])
p = logits.softmax(dim=-1)  # only to read probabilities
print(p.shape, torch.allclose(p.sum(dim=-1), torch.ones(4, device=device)))
#> torch.Size([4, 3]) True
# --8<-- [end:which]
