"""Causal and padding masks, boolean and added."""

import torch
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:causal]
torch.manual_seed(0)
q, k, v = torch.randn(3, 4, 8).to(device)  # 4 words each
may_look = torch.ones(4, 4, dtype=torch.bool, device=device).tril()
print(may_look.int())
#> tensor([[1, 0, 0, 0],
#>         [1, 1, 0, 0],
#>         [1, 1, 1, 0],
#>         [1, 1, 1, 1]], dtype=torch.int32)

scores = (q @ k.mT / 8**0.5).masked_fill(~may_look, float("-inf"))
weights = scores.softmax(dim=-1)
for row in weights.tolist():
    print([round(w, 2) for w in row])
    #> [1.0, 0.0, 0.0, 0.0]
    #> [0.49, 0.51, 0.0, 0.0]
    #> [0.62, 0.03, 0.35, 0.0]
    #> [0.2, 0.62, 0.1, 0.07]
by_hand = weights @ v
# --8<-- [end:causal]

# --8<-- [start:three-ways]
added = torch.full((4, 4), float("-inf"), device=device).triu(1)  # 0 on and below
for masked in (
    F.scaled_dot_product_attention(q, k, v, attn_mask=may_look),
    F.scaled_dot_product_attention(q, k, v, attn_mask=added),
    F.scaled_dot_product_attention(q, k, v, is_causal=True),
):
    print(f"{(masked - by_hand).abs().max():.5f}")
    #> 0.00000
    #> 0.00000
    #> 0.00000
# --8<-- [end:three-ways]

# --8<-- [start:late]
torch.manual_seed(0)
q, k, v = torch.randn(3, 4, 8).to(device)
before = F.scaled_dot_product_attention(q, k, v, is_causal=True)
v[3] += 1  # another last word
after = F.scaled_dot_product_attention(q, k, v, is_causal=True)
print((after - before).abs().amax(dim=-1) > 0)
#> tensor([False, False, False,  True])
# --8<-- [end:late]

# --8<-- [start:one-query]
torch.manual_seed(0)
last = torch.randn(1, 8).to(device)  # the newest of 5 words
k = torch.randn(5, 8).to(device)
eye = torch.eye(5, device=device)  # as values: the output is the weights
for is_causal in (True, False):
    weights = F.scaled_dot_product_attention(last, k, eye, is_causal=is_causal)
    print([round(w, 2) for w in weights[0].tolist()])
    #> [1.0, 0.0, 0.0, 0.0, 0.0]
    #> [0.26, 0.1, 0.23, 0.12, 0.3]
# --8<-- [end:one-query]

# --8<-- [start:padding]
torch.manual_seed(0)
q, k, v = torch.randn(3, 2, 4, 5, 8).to(device)  # 2 sentences, 4 heads, 5 words
lengths = torch.tensor([5, 2], device=device)
real = torch.arange(5, device=device) < lengths[:, None]
print(real.int())
#> tensor([[1, 1, 1, 1, 1],
#>         [1, 1, 0, 0, 0]], dtype=torch.int32)

mask = real[:, None, None, :]
print(mask.shape)
#> torch.Size([2, 1, 1, 5])
out = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
alone = F.scaled_dot_product_attention(q[1:], k[1:, :, :2], v[1:, :, :2])
print(f"{(out[1] - alone[0]).abs().max():.5f}")
#> 0.00000

causal = torch.ones(5, 5, dtype=torch.bool, device=device).tril()
print((mask & causal).shape)
#> torch.Size([2, 1, 5, 5])
# --8<-- [end:padding]
