"""A small LeNet: its code, its shapes; and the parameters of a network."""

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.manual_seed(0)


# --8<-- [start:net]
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 6, 3)  # 1 channel in, 6 out, 3x3 kernel
        self.conv2 = nn.Conv2d(6, 16, 3)
        # an affine operation: y = Wx + b
        self.fc1 = nn.Linear(16 * 6 * 6, 120)  # 16 channels of 6x6
        self.fc2 = nn.Linear(120, 84)
        self.fc3 = nn.Linear(84, 10)

    def forward(self, x):
        x = F.max_pool2d(F.relu(self.conv1(x)), 2)
        x = F.max_pool2d(F.relu(self.conv2(x)), 2)
        x = torch.flatten(x, 1)  # keeps dimension 0, the batch
        x = F.relu(self.fc1(x))
        x = F.relu(self.fc2(x))
        return self.fc3(x)


net = Net().to(device)
output = net(torch.randn(1, 1, 32, 32).to(device))
print(output.shape)
#> torch.Size([1, 10])
print(sum(p.numel() for p in net.parameters()))  # numbers to learn
#> 81194
# --8<-- [end:net]


# --8<-- [start:shapes]
shapes = []


def note(layer, args, output):
    shapes.append((list(args[0].shape), list(output.shape)))


hooks = [layer.register_forward_hook(note) for layer in net.children()]
net(torch.randn(1, 1, 32, 32).to(device))
for hook in hooks:
    hook.remove()

for (name, _), (before, after) in zip(net.named_children(), shapes, strict=True):
    print(name, before, "->", after)
    #> conv1 [1, 1, 32, 32] -> [1, 6, 30, 30]
    #> conv2 [1, 6, 15, 15] -> [1, 16, 13, 13]
    #> fc1 [1, 576] -> [1, 120]
    #> fc2 [1, 120] -> [1, 84]
    #> fc3 [1, 84] -> [1, 10]
# --8<-- [end:shapes]

# --8<-- [start:parameters]
net = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 3)).to(device)
for name, p in net.named_parameters():
    print(name, list(p.shape), p.numel())
    #> 0.weight [8, 4] 32
    #> 0.bias [8] 8
    #> 2.weight [3, 8] 24
    #> 2.bias [3] 3

print(sum(p.numel() for p in net.parameters()))
#> 67
# --8<-- [end:parameters]
