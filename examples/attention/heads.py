"""Multi-head attention by hand, with the weights of nn.MultiheadAttention."""

import torch
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:split]
x = torch.arange(12, device=device).reshape(1, 2, 6)  # 2 words of 6 numbers
heads = x.view(1, 2, 3, 2).transpose(1, 2)  # batch, heads, words, numbers
print(heads.tolist())
#> [[[[0, 1], [6, 7]], [[2, 3], [8, 9]], [[4, 5], [10, 11]]]]
print(torch.equal(heads.transpose(1, 2).flatten(2), x))
#> True
# --8<-- [end:split]

# --8<-- [start:wrong]
print(x.view(1, 3, 2, 2).tolist())  # the right shape
#> [[[[0, 1], [2, 3]], [[4, 5], [6, 7]], [[8, 9], [10, 11]]]]
# --8<-- [end:wrong]

# --8<-- [start:by-hand]
from torch import nn


def split(x, heads):
    batch, words, width = x.shape
    return x.view(batch, words, heads, width // heads).transpose(1, 2)


def multi_head(module, query, key, value):
    w_q, w_k, w_v = module.in_proj_weight.chunk(3)  # one matrix holds all three
    b_q, b_k, b_v = module.in_proj_bias.chunk(3)
    q = split(F.linear(query, w_q, b_q), module.num_heads)
    k = split(F.linear(key, w_k, b_k), module.num_heads)
    v = split(F.linear(value, w_v, b_v), module.num_heads)
    out = F.scaled_dot_product_attention(q, k, v)
    return module.out_proj(out.transpose(1, 2).flatten(2))


torch.manual_seed(0)
module = nn.MultiheadAttention(embed_dim=16, num_heads=4, batch_first=True).to(device)
x = torch.randn(2, 5, 16).to(device)
y = torch.randn(2, 7, 16).to(device)
print(module.in_proj_weight.shape)
#> torch.Size([48, 16])

out, weights = module(x, y, y)
print(out.shape, weights.shape)
#> torch.Size([2, 5, 16]) torch.Size([2, 5, 7])
print(f"{(out - multi_head(module, x, y, y)).abs().max():.5f}")
#> 0.00000
# --8<-- [end:by-hand]

# --8<-- [start:weights]
torch.manual_seed(0)
module = nn.MultiheadAttention(16, 4, batch_first=True).to(device)
x = torch.randn(2, 5, 16).to(device)
print(module(x, x, x)[1].shape)  # the mean over the heads
#> torch.Size([2, 5, 5])
print(module(x, x, x, average_attn_weights=False)[1].shape)
#> torch.Size([2, 4, 5, 5])
print(module(x, x, x, need_weights=False)[1])
#> None
# --8<-- [end:weights]

# --8<-- [start:mask]
torch.manual_seed(0)
module = nn.MultiheadAttention(16, 4, batch_first=True).to(device)
x = torch.randn(2, 3, 16).to(device)
may_look = torch.ones(3, 3, dtype=torch.bool, device=device).tril()

for mask in (~may_look, may_look):  # right, wrong
    out, weights = module(x, x, x, attn_mask=mask)
    print((weights[0] > 0).int(), out[0].isnan().any().item())
    #> tensor([[1, 0, 0],
    #>         [1, 1, 0],
    #>         [1, 1, 1]], dtype=torch.int32) False
    #> tensor([[0, 1, 1],
    #>         [0, 0, 1],
    #>         [0, 0, 0]], dtype=torch.int32) True
padding = torch.tensor([[False, False, True], [False, True, True]], device=device)
weights = module(x, x, x, key_padding_mask=padding)[1]
print((weights[:, 0] > 0).int())
#> tensor([[1, 1, 0],
#>         [1, 0, 0]], dtype=torch.int32)
# --8<-- [end:mask]

# --8<-- [start:batch-first]
torch.manual_seed(0)
module = nn.MultiheadAttention(16, 4).to(device)  # batch_first=True forgotten
x = torch.randn(8, 5, 16).to(device)  # 8 sentences of 5 words
out, weights = module(x, x, x)
print(out.shape, weights.shape)
#> torch.Size([8, 5, 16]) torch.Size([5, 8, 8])
# --8<-- [end:batch-first]
