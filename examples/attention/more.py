"""Grouped queries, dropout and FlexAttention."""

import torch
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:gqa]
torch.manual_seed(0)
q = torch.randn(1, 8, 10, 16).to(device)  # 8 heads
k, v = torch.randn(2, 1, 2, 10, 16).to(device)  # 2 heads
out = F.scaled_dot_product_attention(q, k, v, enable_gqa=True)

k, v = k.repeat_interleave(4, dim=1), v.repeat_interleave(4, dim=1)
difference = out - F.scaled_dot_product_attention(q, k, v)
print(out.shape, f"{difference.abs().max():.5f}")
#> torch.Size([1, 8, 10, 16]) 0.00000
# --8<-- [end:gqa]

# --8<-- [start:dropout]
torch.manual_seed(0)
q = torch.zeros(1, 1000, 4, device=device)
v = torch.ones(1, 1000, 4, device=device)
with torch.inference_mode():
    out = F.scaled_dot_product_attention(q, q, v, dropout_p=0.5)
print((out == 1).all().item())
#> False
# --8<-- [end:dropout]
