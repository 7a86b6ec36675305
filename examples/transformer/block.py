"""A pre-norm block by hand, with the weights of nn.TransformerEncoderLayer."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:block]
from torch.nn import functional as F


class Block(nn.Module):
    def __init__(self, width, heads):
        super().__init__()
        self.norm1 = nn.LayerNorm(width)
        self.self_attn = nn.MultiheadAttention(width, heads, batch_first=True)
        self.norm2 = nn.LayerNorm(width)
        self.linear1 = nn.Linear(width, 4 * width)
        self.linear2 = nn.Linear(4 * width, width)

    def forward(self, x):
        y = self.norm1(x)
        x = x + self.self_attn(y, y, y, need_weights=False)[0]
        y = self.norm2(x)
        return x + self.linear2(F.gelu(self.linear1(y)))


# --8<-- [end:block]

# --8<-- [start:same]
torch.manual_seed(0)
block = Block(32, heads=4).to(device)
layer = nn.TransformerEncoderLayer(
    d_model=32,
    nhead=4,
    dim_feedforward=128,
    dropout=0.0,
    activation="gelu",
    batch_first=True,
    norm_first=True,
).to(device)
print(layer.load_state_dict(block.state_dict()))
#> <All keys matched successfully>
x = torch.randn(2, 5, 32).to(device)
print(f"{(layer(x) - block(x)).abs().max():.5f}")
#> 0.00000
# --8<-- [end:same]

# --8<-- [start:alone]
torch.manual_seed(0)
layer = nn.TransformerEncoderLayer(32, 4, 128, batch_first=True, norm_first=True)
layer.to(device).eval()
x = torch.randn(1, 5, 32).to(device)
changed = x.clone()
changed[0, 2] = 0  # another third word


def which(f):  # the words whose output changes
    return ((f(changed) - f(x)).abs().amax(dim=-1) > 1e-6)[0].int().tolist()


with torch.inference_mode():
    print("attention", which(lambda x: layer.self_attn(x, x, x)[0]))
    #> attention [1, 1, 1, 1, 1]
    print("MLP      ", which(lambda x: layer.linear2(F.gelu(layer.linear1(x)))))
    #> MLP       [0, 0, 1, 0, 0]
    print("norm     ", which(layer.norm1))
    #> norm      [0, 0, 1, 0, 0]
# --8<-- [end:alone]

# --8<-- [start:count]
from collections import Counter

counts = Counter()
for name, parameter in nn.TransformerEncoderLayer(768, 12, 4 * 768).named_parameters():
    counts[name.split(".")[0].rstrip("12")] += parameter.numel()
for name, count in counts.items():
    print(f"{name:9} {count:9,} {count / 768**2:.2f}")
    #> self_attn 2,362,368 4.01
    #> linear    4,722,432 8.01
    #> norm          3,072 0.01
# --8<-- [end:count]

# --8<-- [start:gelu]
x = torch.tensor([-3.0, -1.0, -0.5, 0.0, 0.5, 1.0, 3.0], device=device)
by_hand = x * torch.special.ndtr(x)  # ndtr is Φ
print([round(y, 3) for y in by_hand.tolist()])
#> [-0.004, -0.159, -0.154, 0.0, 0.346, 0.841, 2.996]
print(f"{(nn.GELU()(x) - by_hand).abs().max():.5f}")
#> 0.00000
rough = nn.GELU(approximate="tanh")(x)
print(f"{(rough - by_hand).abs().max():.4f}")
#> 0.0004
# --8<-- [end:gelu]
