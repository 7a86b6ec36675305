"""Scaled dot-product attention in three lines, and PyTorch's own."""

import torch
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:by-hand]
torch.manual_seed(0)
q = torch.randn(2, 3, 16).to(device)  # 2 sequences, 3 queries
k = torch.randn(2, 5, 16).to(device)  # 5 keys
v = torch.randn(2, 5, 8).to(device)  # a value for each key

scores = q @ k.mT / 16**0.5  # mT exchanges the last two dimensions
weights = scores.softmax(dim=-1)
out = weights @ v
print(scores.shape, out.shape)
#> torch.Size([2, 3, 5]) torch.Size([2, 3, 8])
print([round(total, 3) for total in weights[0].sum(dim=-1).tolist()])
#> [1.0, 1.0, 1.0]

difference = out - F.scaled_dot_product_attention(q, k, v)
print(f"{difference.abs().max():.5f}")
#> 0.00000
# --8<-- [end:by-hand]

# --8<-- [start:einsum]
same = torch.einsum("bid,bjd->bij", q, k) / 16**0.5
print(f"{(same - scores).abs().max():.5f}")
#> 0.00000
# --8<-- [end:einsum]

# --8<-- [start:self]
from torch import nn

torch.manual_seed(0)
to_q, to_k, to_v = (nn.Linear(32, 16).to(device) for _ in range(3))
x = torch.randn(2, 7, 32).to(device)  # 2 sentences of 7 words
y = torch.randn(2, 9, 32).to(device)  # 2 texts of 9 words

out = F.scaled_dot_product_attention(to_q(x), to_k(x), to_v(x))  # self-attention
print(out.shape)
#> torch.Size([2, 7, 16])
out = F.scaled_dot_product_attention(to_q(x), to_k(y), to_v(y))  # cross-attention
print(out.shape)
#> torch.Size([2, 7, 16])
# --8<-- [end:self]
