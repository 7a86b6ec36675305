"""A layer that is a local variable of __init__."""

import torch
from torch import nn


# --8<-- [start:task]
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(4, 8)  # line 1
        fc2 = nn.Linear(8, 2)  # line 2
        print(fc2)
        #> Linear(in_features=8, out_features=2, bias=True)

    def forward(self, x):
        return self.fc2(self.fc1(x))  # line 3


net = Net()
try:
    net(torch.ones(1, 4))
except AttributeError as error:
    print(f"AttributeError: {error}")
    #> AttributeError: 'Net' object has no attribute 'fc2'
# --8<-- [end:task]

# --8<-- [start:solution]
print([name for name, _ in net.named_children()])
#> ['fc1']
net.fc2 = nn.Linear(8, 2)
print(net(torch.ones(1, 4)).shape)
#> torch.Size([1, 2])
# --8<-- [end:solution]
