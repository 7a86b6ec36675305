"""A small convolutional network for 8x8 images, its loss and its optimizer."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:model]
def make_net():
    return nn.Sequential(
        nn.Conv2d(1, 16, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),  # 16 x 4 x 4
        nn.Conv2d(16, 32, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),  # 32 x 2 x 2
        nn.Flatten(),  # 128
        nn.Linear(128, 64), nn.ReLU(), nn.Dropout(0.2),
        nn.Linear(64, 10),  # ten logits
    )


torch.manual_seed(0)
net = make_net().to(device)
print(sum(p.numel() for p in net.parameters()))
#> 13706
print(net(torch.zeros(32, 1, 8, 8, device=device)).shape)
#> torch.Size([32, 10])
# --8<-- [end:model]
