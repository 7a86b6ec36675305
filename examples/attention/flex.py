"""FlexAttention: the mask is a function."""

# devices: cpu -- without torch.compile it is slow, and on a GPU meant to be compiled
# --8<-- [start:flex]
import warnings

import torch
from torch.nn import functional as F
from torch.nn.attention.flex_attention import create_block_mask, flex_attention

torch.manual_seed(0)
q, k, v = torch.randn(3, 1, 2, 256, 16)


def near(batch, head, q_index, k_index):  # the word itself and the 3 before it
    return (q_index >= k_index) & (q_index - k_index < 4)


# None, None: the same for each sequence of the batch, and for each head
block_mask = create_block_mask(near, None, None, 256, 256, device="cpu")
with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # it asks for torch.compile
    out = flex_attention(q, k, v, block_mask=block_mask)

i = torch.arange(256)
mask = near(None, None, i[:, None], i)
difference = out - F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
print(mask.sum().item(), f"{difference.abs().max():.5f}")
#> 1018 0.00000
# --8<-- [end:flex]
