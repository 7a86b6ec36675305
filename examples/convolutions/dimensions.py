"""One dimension, as in sound and sensors; three, as in video and scans."""

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:one]
sound = torch.zeros(8, 2, 1000, device=device)  # sounds, channels, moments
print(nn.Conv1d(2, 16, kernel_size=9, padding=4, device=device)(sound).shape)
#> torch.Size([8, 16, 1000])
print(nn.MaxPool1d(4)(sound).shape, nn.AvgPool1d(4)(sound).shape)
#> torch.Size([8, 2, 250]) torch.Size([8, 2, 250])
print(F.avg_pool1d(sound, 5, stride=1, padding=2).shape)  # a moving average
#> torch.Size([8, 2, 1000])
# --8<-- [end:one]

# --8<-- [start:three]
video = torch.zeros(2, 3, 16, 32, 32, device=device)  # channels before frames
conv = nn.Conv3d(3, 8, kernel_size=3, padding=1, device=device)
print(conv.weight.shape)
#> torch.Size([8, 3, 3, 3, 3])
print(F.conv3d(video, conv.weight, conv.bias, padding=1).shape)  # as conv(video)
#> torch.Size([2, 8, 16, 32, 32])
print(nn.MaxPool3d(2)(video).shape, nn.AvgPool3d(2)(video).shape)
#> torch.Size([2, 3, 8, 16, 16]) torch.Size([2, 3, 8, 16, 16])
print(F.max_pool3d(video, (1, 2, 2)).shape)  # keeps all frames
#> torch.Size([2, 3, 16, 16, 16])
print(F.avg_pool3d(video, (16, 1, 1)).shape)  # the mean over the frames
#> torch.Size([2, 3, 1, 32, 32])
print(F.adaptive_avg_pool3d(video, 1).shape)
#> torch.Size([2, 3, 1, 1, 1])
# --8<-- [end:three]

# --8<-- [start:last]
words = torch.zeros(8, 50, 64, device=device)  # texts, words, 64 numbers for each
conv = nn.Conv1d(64, 32, kernel_size=3, padding=1, device=device)
try:
    conv(words)
except RuntimeError as error:
    print(type(error).__name__)
    #> RuntimeError
y = conv(words.transpose(1, 2)).transpose(1, 2)  # channels second, and back
print(y.shape)
#> torch.Size([8, 50, 32])

words = torch.zeros(8, 64, 64, device=device)  # as many words as numbers for each
print(conv(words).shape)  # nothing raises
#> torch.Size([8, 32, 64])
# --8<-- [end:last]

# --8<-- [start:causal]
x = torch.tensor([[[1.0, 2, 3, 4, 5]]], device=device)
last_three = torch.ones(1, 1, 3, device=device)
past = F.pad(x, (2, 0))  # two zeros on the left, none on the right
print(F.conv1d(past, last_three)[0, 0])
#> tensor([ 1.,  3.,  6.,  9., 12.])
# --8<-- [end:causal]
