"""A row of a mask that hides everything."""

# devices: cpu -- what a GPU makes of such a row depends on its implementation
# --8<-- [start:empty]
import torch
from torch import nn
from torch.nn import functional as F

torch.manual_seed(0)
x = torch.randn(1, 3, 8)
real = torch.tensor([False, True, True])  # the padding stands in front
mask = real & torch.ones(3, 3, dtype=torch.bool).tril()
print(mask.int())
#> tensor([[0, 0, 0],
#>         [0, 1, 0],
#>         [0, 1, 1]], dtype=torch.int32)

weights = (x @ x.mT).masked_fill(~mask, float("-inf")).softmax(dim=-1)
print(weights[0, 0])
#> tensor([nan, nan, nan])
module = nn.MultiheadAttention(8, 2, batch_first=True)
print(module(x, x, x, attn_mask=~mask)[0].isnan().any(dim=-1))
#> tensor([[ True, False, False]])
print(F.scaled_dot_product_attention(x, x, x, attn_mask=mask)[0, 0].tolist())
#> [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]

safe = mask | torch.eye(3, dtype=torch.bool)  # each word may see itself
print(module(x, x, x, attn_mask=~safe)[0].isnan().any(dim=-1))
#> tensor([[False, False, False]])
# --8<-- [end:empty]
