"""nn.TransformerEncoder, nn.TransformerDecoderLayer, nn.Transformer."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:encoder]
torch.manual_seed(0)
layer = nn.TransformerEncoderLayer(32, 4, 128, batch_first=True, norm_first=True)
encoder = nn.TransformerEncoder(
    layer, num_layers=2, norm=nn.LayerNorm(32), enable_nested_tensor=False
)
encoder.to(device).eval()
x = torch.randn(2, 5, 32).to(device)
padding = torch.tensor([[0, 0, 0, 0, 0], [0, 0, 1, 1, 1]], device=device).bool()
with torch.no_grad():
    out = encoder(x, src_key_padding_mask=padding)  # True: not a real word
    alone = encoder(x[1:, :2])
print(f"{(out[1, :2] - alone[0]).abs().max():.5f}")
#> 0.00000
# --8<-- [end:encoder]

# --8<-- [start:copies]
first, second = (layer.linear1.weight for layer in encoder.layers)
print(torch.equal(first, second), first is second)
#> True False
# --8<-- [end:copies]

# --8<-- [start:causal]
torch.manual_seed(0)
layer = nn.TransformerEncoderLayer(32, 4, 128, batch_first=True, norm_first=True)
decoder_only = nn.TransformerEncoder(
    layer, 2, nn.LayerNorm(32), enable_nested_tensor=False
)
decoder_only.to(device).eval()
mask = nn.Transformer.generate_square_subsequent_mask(5, device=device)
print(mask)
#> tensor([[0., -inf, -inf, -inf, -inf],
#>         [0., 0., -inf, -inf, -inf],
#>         [0., 0., 0., -inf, -inf],
#>         [0., 0., 0., 0., -inf],
#>         [0., 0., 0., 0., 0.]])
x = torch.randn(1, 5, 32).to(device)
changed = x.clone()
changed[0, 4] = 0  # another last word
with torch.no_grad():
    before = decoder_only(x, mask=mask, is_causal=True)
    after = decoder_only(changed, mask=mask, is_causal=True)
    no_mask = decoder_only(x, is_causal=True) - decoder_only(changed, is_causal=True)
for difference in (after - before, no_mask):
    print((difference.abs().amax(dim=-1) > 1e-6)[0].tolist())
    #> [False, False, False, False, True]
    #> [True, True, True, True, True]
# --8<-- [end:causal]

# --8<-- [start:decoder]
torch.manual_seed(0)
layer = nn.TransformerDecoderLayer(32, 4, 128, batch_first=True, norm_first=True)
layer.to(device)
text = torch.randn(2, 9, 32).to(device)  # what the encoder made of the sentence
so_far = torch.randn(2, 4, 32).to(device)  # the 4 words translated so far
mask = nn.Transformer.generate_square_subsequent_mask(4, device=device)
print(layer(so_far, text, tgt_mask=mask, tgt_is_causal=True).shape)
#> torch.Size([2, 4, 32])
print([name for name, _ in layer.named_children() if "attn" in name])
#> ['self_attn', 'multihead_attn']
# --8<-- [end:decoder]

# --8<-- [start:whole]
import warnings

torch.manual_seed(0)
with warnings.catch_warnings(record=True):
    warnings.simplefilter("always")  # about nested tensors, with norm_first
    model = nn.Transformer(32, 4, 2, 2, 128, batch_first=True, norm_first=True)
model.to(device)
source = torch.randn(2, 9, 32).to(device)
target = torch.randn(2, 4, 32).to(device)
mask = model.generate_square_subsequent_mask(4, device=device)
print(model(source, target, tgt_mask=mask, tgt_is_causal=True).shape)
#> torch.Size([2, 4, 32])
# --8<-- [end:whole]
