"""Which inputs fit the network: batches of 1x30x30 to 1x33x33."""

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.manual_seed(0)


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 6, 3)
        self.conv2 = nn.Conv2d(6, 16, 3)
        self.fc1 = nn.Linear(16 * 6 * 6, 120)
        self.fc2 = nn.Linear(120, 84)
        self.fc3 = nn.Linear(84, 10)

    def forward(self, x):
        x = F.max_pool2d(F.relu(self.conv1(x)), 2)
        x = F.max_pool2d(F.relu(self.conv2(x)), 2)
        x = torch.flatten(x, 1)
        x = F.relu(self.fc1(x))
        x = F.relu(self.fc2(x))
        return self.fc3(x)


net = Net().to(device)

# --8<-- [start:raises]
digits = torch.randn(1, 1, 28, 28).to(device)
try:
    net(digits)
except RuntimeError as e:
    print(type(e).__name__, str(e).removeprefix("addmm: "), sep=": ")
    #> RuntimeError: mat1 and mat2 shapes cannot be multiplied (1x400 and 576x120)
# --8<-- [end:raises]

# --8<-- [start:fits]
fits = []
for size in range(24, 40):
    try:
        net(torch.randn(1, 1, size, size).to(device))
        fits.append(size)
    except RuntimeError:
        pass
print(fits)
#> [30, 31, 32, 33]

padded = F.pad(digits, (2, 2, 2, 2))  # a border of 2: 32x32
print(net(padded).shape)
#> torch.Size([1, 10])
# --8<-- [end:fits]

# --8<-- [start:batch]
image = torch.randn(1, 32, 32).to(device)  # no batch dimension
try:
    net(image)
except RuntimeError as e:
    print(type(e).__name__, str(e).removeprefix("addmm: "), sep=": ")
    #> RuntimeError: mat1 and mat2 shapes cannot be multiplied (16x36 and 576x120)

print(net(image.unsqueeze(0)).shape)
#> torch.Size([1, 10])
# --8<-- [end:batch]

# --8<-- [start:pool]
x = torch.randn(1, 6, 30, 30).to(device)
for window in [2, (2, 2), (2, 3)]:  # the last: height by 2, width by 3
    print(window, list(F.max_pool2d(x, window).shape))
    #> 2 [1, 6, 15, 15]
    #> (2, 2) [1, 6, 15, 15]
    #> (2, 3) [1, 6, 15, 10]
# --8<-- [end:pool]
