"""A layer that forward uses and __init__ did not make."""

# --8<-- [start:error]
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(4, 2)

    def forward(self, x):
        return self.fc(x)


net = Net()
try:
    net(torch.ones(1, 4))
except AttributeError as error:
    print(f"AttributeError: {error}")
    #> AttributeError: 'Net' object has no attribute 'fc'
    print([name for name, _ in net.named_children()])
    #> ['fc1']
# --8<-- [end:error]
