"""Exercise: a body that stays in evaluation mode."""

# --8<-- [start:start]
from torch import nn


class Net(nn.Module):
    """Its body is frozen, and net.train() leaves the body in evaluation mode."""

    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(nn.Linear(4, 8), nn.BatchNorm1d(8))
        self.body.requires_grad_(False)
        self.body.eval()
        self.head = nn.Sequential(nn.Dropout(0.5), nn.Linear(8, 2))


# --8<-- [end:start]


# --8<-- [start:check]
def check(Net):
    net = Net()
    try:
        net.train()
        net.eval()
    except (RecursionError, TypeError) as error:
        return f"train(), train(False): {error}."
    if net.train() is not net:
        return "train() returns the module: others write net = net.train()."
    if net.body.training or net.body[1].training:
        return "After net.train() the body is in training mode."
    if not net.head.training:
        return "After net.train() the head must train: it has a dropout."
    if net.eval().head.training:
        return "After net.eval() the head is still in training mode."
    if net.training or not net.train().training:
        return "The mode of net itself does not change: net.training."
    return "Right."


print(check(Net))
#> After net.train() the body is in training mode.
# --8<-- [end:check]


# --8<-- [start:solution]
class Solution(Net):
    def train(self, mode=True):
        super().train(mode)
        self.body.eval()
        return self


print(check(Solution))
#> Right.
# --8<-- [end:solution]


# wrong: nothing is returned
class Silent(Net):
    def train(self, mode=True):
        super().train(mode)
        self.body.eval()


print(check(Silent))
#> train() returns the module: others write net = net.train().


# wrong: always in evaluation mode
class Asleep(Net):
    def train(self, mode=True):
        return super().train(False)


print(check(Asleep))
#> After net.train() the head must train: it has a dropout.


# wrong: no mode
class Fixed(Net):
    def train(self):
        super().train()
        self.body.eval()
        return self


print(check(Fixed))
#> train(), train(False): Fixed.train() takes 1 positional argument but 2 were given.


# wrong: net itself is left out
class Partly(Net):
    def train(self, mode=True):
        self.head.train(mode)
        return self


print(check(Partly))
#> The mode of net itself does not change: net.training.


# wrong: the mode is forgotten (eval() calls train(False))
class Deaf(Net):
    def train(self, mode=True):
        super().train()
        self.body.eval()
        return self


print(check(Deaf))
#> After net.eval() the head is still in training mode.
