"""Layer norm counts from the end, batch norm takes dimension 1; RMSNorm has no mean."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:tokens]
torch.manual_seed(0)
x = 3 + 2 * torch.randn(2, 5, 6).to(device)  # sentences, words, features
y = nn.LayerNorm(6).to(device)(x)
print(y.mean(-1).abs().max() < 1e-5)  # of each word
#> tensor(True)
shuffled = nn.LayerNorm(6).to(device)(x.flip(0, 1))
print(torch.equal(shuffled.flip(0, 1), y))
#> True
# --8<-- [end:tokens]

# --8<-- [start:image]
images = torch.randn(2, 6, 8, 8).to(device)
norm = nn.LayerNorm(6).to(device)
try:
    norm(images)
except RuntimeError as e:
    print(type(e).__name__, "the last dimension is 8")
    #> RuntimeError the last dimension is 8
y = norm(images.movedim(1, -1)).movedim(-1, 1)  # over the channels of each pixel
print(y.shape, y.mean(1).abs().max() < 1e-5)
#> torch.Size([2, 6, 8, 8]) tensor(True)
# --8<-- [end:image]

# --8<-- [start:sequence]
norm = nn.BatchNorm1d(5).to(device)  # takes the 5 words for channels
print(norm(x).shape)
#> torch.Size([2, 5, 6])
norm = nn.BatchNorm1d(6).to(device)
print(norm(x.mT).mT.shape, norm.running_mean.shape)
#> torch.Size([2, 5, 6]) torch.Size([6])
# --8<-- [end:sequence]

# --8<-- [start:rms]
torch.manual_seed(0)
x = 3 + 2 * torch.randn(2, 5, 6).to(device)
norm = nn.RMSNorm(6, eps=1e-6).to(device)
by_hand = x / (x.pow(2).mean(-1, keepdim=True) + 1e-6).sqrt()
print((norm(x) - by_hand).abs().max() < 1e-5)
#> tensor(True)
print([name for name, _ in norm.named_parameters()])
#> ['weight']
# --8<-- [end:rms]
