"""Exercise: find the mistake in a network that does not learn."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
class Stack(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = [nn.Linear(4, 4) for _ in range(3)]

    def forward(self, x):
        for layer in self.layers:
            x = layer(x).relu()
        return x
# --8<-- [end:start]


# --8<-- [start:check]
def check(Stack):
    net = Stack()
    try:
        net(torch.zeros(2, 4))
    except (NotImplementedError, TypeError) as e:
        return f"forward fails with {type(e).__name__}: call each layer in turn."
    count = sum(p.numel() for p in net.parameters())
    if count != 60:
        return f"parameters() finds {count} numbers; three layers have 60."
    return "Right."


print(check(Stack))
#> parameters() finds 0 numbers; three layers have 60.
# --8<-- [end:check]


# --8<-- [start:solution]
class Stack(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList(nn.Linear(4, 4) for _ in range(3))

    def forward(self, x):
        for layer in self.layers:
            x = layer(x).relu()
        return x


print(check(Stack))
#> Right.
# --8<-- [end:solution]


# wrong: a ModuleList is called, as if it were a Sequential
class Stack(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList(nn.Linear(4, 4) for _ in range(3))

    def forward(self, x):
        return self.layers(x)


print(check(Stack))
#> forward fails with NotImplementedError: call each layer in turn.


# wrong: one layer, used three times
class Stack(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = nn.Linear(4, 4)

    def forward(self, x):
        for _ in range(3):
            x = self.layer(x).relu()
        return x


print(check(Stack))
#> parameters() finds 20 numbers; three layers have 60.
