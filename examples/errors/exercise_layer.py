"""Exercise: a layer that is there and is not."""

# --8<-- [start:start]
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(4, 8)
        fc2 = nn.Linear(8, 2)
        nn.init.zeros_(fc2.bias)

    def forward(self, x):
        return self.fc2(self.fc1(x))
# --8<-- [end:start]


# --8<-- [start:check]
def check(Net):
    net = Net()
    names = [name for name, _ in net.named_children()]
    try:
        y = net(torch.ones(1, 4))
    except (AttributeError, RuntimeError) as error:
        return f"{error}. It has {names}."
    if getattr(y, "shape", None) != (1, 2):
        return "It runs, but the output is not what fc2 makes: (1, 2)."
    if len(list(net.parameters())) != 4:
        return f"It runs, but fc2 cannot learn: the network has only {names}."
    return "Right."


print(check(Net))
#> 'Net' object has no attribute 'fc2'. It has ['fc1'].
# --8<-- [end:check]


# --8<-- [start:solution]
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(4, 8)
        self.fc2 = nn.Linear(8, 2)
        nn.init.zeros_(self.fc2.bias)

    def forward(self, x):
        return self.fc2(self.fc1(x))


print(check(Net))
#> Right.
# --8<-- [end:solution]


# wrong: a new layer in each call
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(4, 8)

    def forward(self, x):
        return nn.Linear(8, 2)(self.fc1(x))


print(check(Net))
#> It runs, but fc2 cannot learn: the network has only ['fc1'].


# wrong: the layer is left out
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(4, 8)

    def forward(self, x):
        return self.fc1(x)


print(check(Net))
#> It runs, but the output is not what fc2 makes: (1, 2).


# wrong: a name with a slip
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(4, 8)
        self.fc_2 = nn.Linear(8, 2)

    def forward(self, x):
        return self.fc2(self.fc1(x))


print(check(Net))
#> 'Net' object has no attribute 'fc2'. It has ['fc1', 'fc_2'].
