"""The receptive field: by the formula, and measured with a gradient."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:formula]
def receptive_field(layers):  # of (kernel, stride)
    r, jump = 1, 1
    for k, s in layers:
        r += (k - 1) * jump
        jump *= s
    return r


print(receptive_field([(3, 1), (3, 1), (3, 1)]))
#> 7
print(receptive_field([(3, 2), (3, 2), (3, 2)]))
#> 15
resnet18 = [(7, 2), (3, 2)] + [(3, 1)] * 4
for _ in range(3):
    resnet18 += [(3, 2)] + [(3, 1)] * 3
print(receptive_field(resnet18))
#> 435
# --8<-- [end:formula]

# --8<-- [start:measure]
convs = [nn.Conv2d(1, 1, 3, stride=2) for _ in range(3)]
net = nn.Sequential(*convs).to(device)
x = torch.zeros(1, 1, 31, 31, device=device, requires_grad=True)
y = net(x)
y[0, 0, 1, 1].backward()
rows = x.grad[0, 0].abs().sum(1).nonzero().flatten()
print(y.shape, rows.tolist()[0], rows.tolist()[-1], len(rows))
#> torch.Size([1, 1, 3, 3]) 8 22 15
# --8<-- [end:measure]
