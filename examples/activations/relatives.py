"""The relatives of ReLU: what they do with negative numbers."""

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:values]
x = torch.tensor([-4.0, -1.0, 0.0, 1.0, 8.0], device=device)
print(F.leaky_relu(x, negative_slope=0.1))  # a small slope
#> tensor([-0.4000, -0.1000,  0.0000,  1.0000,  8.0000])
print(F.elu(x))  # down to -1, smoothly
#> tensor([-0.9817, -0.6321,  0.0000,  1.0000,  8.0000])
print(F.celu(x, alpha=2.0))  # down to -alpha, with slope 1 at 0 for each alpha
#> tensor([-1.7293, -0.7869,  0.0000,  1.0000,  8.0000])
print(F.relu6(x))  # not above 6
#> tensor([0., 0., 0., 1., 6.])
# --8<-- [end:values]

# --8<-- [start:prelu]
prelu = nn.PReLU(num_parameters=3).to(device)  # a slope for each channel, learned
images = -torch.ones(2, 3, 4, 4, device=device)  # channels in dimension 1
prelu(images).sum().backward()
print(prelu.weight.tolist(), prelu.weight.grad.tolist())
#> [0.25, 0.25, 0.25] [-32.0, -32.0, -32.0]
print(F.prelu(images, prelu.weight).shape)
#> torch.Size([2, 3, 4, 4])
# --8<-- [end:prelu]

# --8<-- [start:rrelu]
rrelu = nn.RReLU(lower=0.1, upper=0.3)
x = -torch.ones(1000, device=device)
drawn = -rrelu(x)  # in training, each slope is drawn at random
print(drawn.min() >= 0.1, drawn.max() <= 0.3, drawn.unique().numel() > 100)
#> tensor(True) tensor(True) True
rrelu.eval()
print(-rrelu(x).unique())  # afterwards, the middle of the two
#> tensor([0.2000])
# --8<-- [end:rrelu]

# --8<-- [start:selu]
torch.manual_seed(0)
weights = [torch.randn(256, 256).to(device) / 256**0.5 for _ in range(30)]
for activation in [F.selu, F.relu]:
    torch.manual_seed(1)
    h = torch.randn(512, 256).to(device)
    for weight in weights:  # 30 layers
        h = activation(h @ weight)
    print(activation.__name__, 0.5 < h.std() < 1.5, h.std() < 0.001)
    #> selu tensor(True) tensor(False)
    #> relu tensor(False) tensor(True)
# --8<-- [end:selu]

# --8<-- [start:shrink]
x = torch.tensor([-2.0, 0.0, 0.3, 2.0], device=device)
print(F.hardshrink(x, lambd=0.5))  # what is small becomes 0
#> tensor([-2.,  0.,  0.,  2.])
print(F.softshrink(x, lambd=0.5))  # and the others come closer to 0
#> tensor([-1.5000,  0.0000,  0.0000,  1.5000])
print(F.tanhshrink(x))  # x - tanh(x)
#> tensor([-1.0360,  0.0000,  0.0087,  1.0360])
print(F.hardtanh(x))  # cut at -1 and 1
#> tensor([-1.0000,  0.0000,  0.3000,  1.0000])
print(F.threshold(x, threshold=0.5, value=-7.0))  # what is not above 0.5 becomes -7
#> tensor([-7., -7., -7.,  2.])
# --8<-- [end:shrink]
