"""Attention in one call."""

# --8<-- [start:summary]
import torch
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

torch.manual_seed(0)
q, k, v = torch.randn(3, 2, 4, 10, 16).to(device)  # batch, heads, words, numbers
out = F.scaled_dot_product_attention(q, k, v, is_causal=True)
print(out.shape)
#> torch.Size([2, 4, 10, 16])
# --8<-- [end:summary]
