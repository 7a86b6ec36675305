"""Exercise: labels that say nothing, learned by heart."""

import torch
from sklearn.datasets import load_digits
from torch import nn
from torch.nn import functional as F
from torch.utils.data import TensorDataset, random_split

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
digits = load_digits()
images = torch.tensor(digits.data / 16, dtype=torch.float32)
data = TensorDataset(images, torch.tensor(digits.target))
generator = torch.Generator().manual_seed(0)
train_set, val_set = random_split(data, [1497, 300], generator=generator)
few = TensorDataset(*train_set[:100])


def measure(net, part):
    x, y = part[:]
    x, y = x.to(device), y.to(device)
    with torch.no_grad():
        logits = net(x)
    loss = F.cross_entropy(logits, y).item()
    return loss, (logits.argmax(1) == y).float().mean().item()


# --8<-- [start:start]
guess = None  # the validation accuracy: 0 is none, 1 is all
# --8<-- [end:start]


# --8<-- [start:check]
def check(guess):
    if not isinstance(guess, int | float) or not 0 <= guess <= 1:
        return f"guess is {guess}: put a number from 0 to 1 there."
    if guess < 0.05:
        return f"{guess}: even who answers blindly is right now and then."
    if guess > 0.7:
        return f"{guess}: it can only learn what the labels say, and they say nothing."
    if guess > 0.2:
        return f"{guess} is too much: nothing that it learned holds for other images."
    return "Right."


print(check(guess))
#> guess is None: put a number from 0 to 1 there.
# --8<-- [end:check]

# --8<-- [start:solution]
torch.manual_seed(0)
x, y = few[:]
mixed = TensorDataset(x, y[torch.randperm(100)])
x, y = (part.to(device) for part in mixed[:])

net = nn.Sequential(nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 10)).to(device)
optimizer = torch.optim.SGD(net.parameters(), lr=0.2)
for _ in range(3000):
    loss = F.cross_entropy(net(x), y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
for name, part in (("training", mixed), ("validation", val_set)):
    print(f"{name} accuracy {measure(net, part)[1]:.2f}")
    #> training accuracy 1.00
    #> validation accuracy 0.07

guess = 0.1
print(check(guess))
#> Right.
# --8<-- [end:solution]


# wrong: as with the true labels
guess = 0.88
print(check(guess))
#> 0.88: it can only learn what the labels say, and they say nothing.

# wrong: never right
guess = 0
print(check(guess))
#> 0: even who answers blindly is right now and then.

# wrong: as if half of them were known
guess = 0.5
print(check(guess))
#> 0.5 is too much: nothing that it learned holds for other images.
