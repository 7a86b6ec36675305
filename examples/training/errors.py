"""Three common errors: the shape of the images, and how each error is mended.

Random images stand in for the digits: the errors are about shape, dtype and device.
"""

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


def make_net():
    return nn.Sequential(
        nn.Conv2d(1, 16, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
        nn.Conv2d(16, 32, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
        nn.Flatten(),
        nn.Linear(128, 64), nn.ReLU(), nn.Dropout(0.2),
        nn.Linear(64, 10),
    )


net = make_net().to(device)
images = torch.rand(64, 1, 8, 8)

# --8<-- [start:shape]
x = images[:32].squeeze(1).to(device)  # (32, 8, 8): no channel
try:
    net(x)
except RuntimeError as e:
    print(type(e).__name__)
    #> RuntimeError
    print(str(e).splitlines()[0].replace(", expected", ",\nexpected"))
    #> Given groups=1, weight of size [16, 1, 3, 3],
    #> expected input[1, 32, 8, 8] to have 1 channels, but got 32 channels instead

print(net(x.unsqueeze(1)).shape)  # mended
#> torch.Size([32, 10])
# --8<-- [end:shape]

# --8<-- [start:dtype-mended]
x = images[:32].double().to(device)  # NumPy's floats are float64
print(net(x.float()).shape)
#> torch.Size([32, 10])

labels = torch.zeros(32, device=device)  # class indices as floats
print(F.cross_entropy(net(x.float()), labels.long()).shape)
#> torch.Size([])
# --8<-- [end:dtype-mended]

# --8<-- [start:device-mended]
x = images[:32]  # in main memory, as from a DataLoader
print(net(x.to(device)).shape)
#> torch.Size([32, 10])
# --8<-- [end:device-mended]
