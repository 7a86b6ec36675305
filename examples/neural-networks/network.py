"""The network of the 60-minute blitz: its code, its shapes, its parameters."""

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
# --8<-- [end:net]


# --8<-- [start:shapes]
def show(layer, args, output):
    print(layer, "\n  ", list(args[0].shape), "->", list(output.shape))
    #> Conv2d(1, 6, kernel_size=(3, 3), stride=(1, 1))
    #>    [1, 1, 32, 32] -> [1, 6, 30, 30]
    #> Conv2d(6, 16, kernel_size=(3, 3), stride=(1, 1))
    #>    [1, 6, 15, 15] -> [1, 16, 13, 13]
    #> Linear(in_features=576, out_features=120, bias=True)
    #>    [1, 576] -> [1, 120]
    #> Linear(in_features=120, out_features=84, bias=True)
    #>    [1, 120] -> [1, 84]
    #> Linear(in_features=84, out_features=10, bias=True)
    #>    [1, 84] -> [1, 10]


hooks = [layer.register_forward_hook(show) for layer in net.children()]
net(torch.randn(1, 1, 32, 32).to(device))

for hook in hooks:
    hook.remove()
# --8<-- [end:shapes]

# --8<-- [start:parameters]
net = Net().to(device)
for name, p in net.named_parameters():
    print(name, list(p.shape), p.numel())
    #> conv1.weight [6, 1, 3, 3] 54
    #> conv1.bias [6] 6
    #> conv2.weight [16, 6, 3, 3] 864
    #> conv2.bias [16] 16
    #> fc1.weight [120, 576] 69120
    #> fc1.bias [120] 120
    #> fc2.weight [84, 120] 10080
    #> fc2.bias [84] 84
    #> fc3.weight [10, 84] 840
    #> fc3.bias [10] 10

print(sum(p.numel() for p in net.parameters()))
#> 81194
# --8<-- [end:parameters]
