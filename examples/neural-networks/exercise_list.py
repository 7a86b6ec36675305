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
    try:
        net = Stack()
        output = net(torch.zeros(2, 4))
    except (NotImplementedError, TypeError) as e:
        return f"{type(e).__name__}: does forward call each layer in turn?"
    except (AttributeError, IndexError, RuntimeError, ValueError) as e:
        return f"{type(e).__name__}: {e}"
    if not isinstance(output, torch.Tensor):
        return f"forward returns {type(output).__name__}, not the output."
    count = sum(p.numel() for p in net.parameters())
    if count != 60:
        return f"parameters() finds {count} numbers; three layers have 60."
    if output.requires_grad:
        output.sum().backward()
    if any(p.grad is None for p in net.parameters()):
        return "All 60 are found, but some get no gradient: forward leaves them out."
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
#> NotImplementedError: does forward call each layer in turn?


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


# wrong: super().__init__() is missing
class Stack(nn.Module):
    def __init__(self):
        self.layers = nn.ModuleList(nn.Linear(4, 4) for _ in range(3))


print(check(Stack))
#> AttributeError: cannot assign module before Module.__init__() call


# wrong: forward gives nothing back
class Stack(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList(nn.Linear(4, 4) for _ in range(3))

    def forward(self, x):
        for layer in self.layers:
            x = layer(x).relu()


print(check(Stack))
#> forward returns NoneType, not the output.


# wrong: the result of each layer is lost
class Stack(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList(nn.Linear(4, 4) for _ in range(3))

    def forward(self, x):
        for layer in self.layers:
            y = layer(x).relu()
        return y


print(check(Stack))
#> All 60 are found, but some get no gradient: forward leaves them out.
