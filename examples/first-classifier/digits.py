"""Read digits: images as numbers, a network, its loss, the loop, one prediction."""

# --8<-- [start:digits]
import torch
from sklearn.datasets import load_digits
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

digits = load_digits()
print(digits.images.shape)
#> (1797, 8, 8)
# --8<-- [end:digits]

# --8<-- [start:image]
image = digits.images[7]
print(image.astype(int))
#> [[ 0  0  7  8 13 16 15  1]
#>  [ 0  0  7  7  4 11 12  0]
#>  [ 0  0  0  0  8 13  1  0]
#>  [ 0  4  8  8 15 15  6  0]
#>  [ 0  2 11 15 15  4  0  0]
#>  [ 0  0  0 16  5  0  0  0]
#>  [ 0  0  9 15  1  0  0  0]
#>  [ 0  0 13  5  0  0  0  0]]
print(digits.target[7])
#> 7
# --8<-- [end:image]

# --8<-- [start:draw]
for row in image:
    print("".join(" .:*#"[int(value + 3) // 4] * 2 for value in row))
    #>     ::::######..
    #>     ::::..****
    #>         ::##..
    #>   ..::::####::
    #>   ..**####..
    #>       ##::
    #>     **##..
    #>     ##::
# --8<-- [end:draw]

# --8<-- [start:tensors]
images = torch.tensor(digits.data / 16, dtype=torch.float32)
labels = torch.tensor(digits.target)
print(images.shape, labels.shape)
#> torch.Size([1797, 64]) torch.Size([1797])
print(images[7][:8])  # the first row of pixels
#> tensor([0.0000, 0.0000, 0.4375, 0.5000, 0.8125, 1.0000, 0.9375, 0.0625])
# --8<-- [end:tensors]

# --8<-- [start:network]
torch.manual_seed(0)
net = nn.Sequential(
    nn.Linear(64, 32), nn.ReLU(),
    nn.Linear(32, 10),
).to(device)

logits = net(images[:5].to(device))
print(logits.shape)
#> torch.Size([5, 10])
print(logits.argmax(1))  # the digit with the largest logit in each row
#> tensor([3, 5, 0, 1, 5])
print(labels[:5])
#> tensor([0, 1, 2, 3, 4])
# --8<-- [end:network]

# --8<-- [start:loss]
label = torch.tensor([7])
for answer, logits in [
    ("knows nothing", torch.zeros(1, 10)),
    ("a 7, rather sure", 4.0 * F.one_hot(torch.tensor([7]), 10)),
    ("a 1, rather sure", 4.0 * F.one_hot(torch.tensor([1]), 10)),
]:
    probability = logits.softmax(1)[0, 7].item()
    loss = F.cross_entropy(logits, label).item()
    print(f"{answer}: probability of the 7 {probability:.2f}, loss {loss:.2f}")
    #> knows nothing: probability of the 7 0.10, loss 2.30
    #> a 7, rather sure: probability of the 7 0.86, loss 0.15
    #> a 1, rather sure: probability of the 7 0.02, loss 4.15
# --8<-- [end:loss]

# --8<-- [start:first-loss]
loss = F.cross_entropy(net(images.to(device)), labels.to(device))
print(round(loss.item(), 2))
#> 2.33
# --8<-- [end:first-loss]

# --8<-- [start:split]
from torch.utils.data import TensorDataset, random_split

data = TensorDataset(images, labels)
generator = torch.Generator().manual_seed(0)
train_set, val_set = random_split(data, [1497, 300], generator=generator)

pixels, label = val_set[0]
print(pixels.shape, label)
#> torch.Size([64]) tensor(3)
# --8<-- [end:split]

# --8<-- [start:loader]
from torch.utils.data import DataLoader

loader = DataLoader(train_set, batch_size=32, shuffle=True)
x, y = next(iter(loader))
print(x.shape, y.shape)
#> torch.Size([32, 64]) torch.Size([32])
print(len(loader))  # batches in an epoch; the last one is smaller
#> 47
# --8<-- [end:loader]


# --8<-- [start:measure]
def measure(net, part):
    """The loss and the accuracy of a network on a set."""
    x, y = part[:]  # all its images, all its labels
    x, y = x.to(device), y.to(device)
    with torch.no_grad():
        logits = net(x)
    loss = F.cross_entropy(logits, y).item()
    accuracy = (logits.argmax(1) == y).float().mean().item()
    return loss, accuracy


loss, accuracy = measure(net, val_set)
print(f"validation: loss {loss:.2f}, accuracy {accuracy:.2f}")
#> validation: loss 2.32, accuracy 0.05
# --8<-- [end:measure]

# --8<-- [start:loop]
torch.manual_seed(0)
net = nn.Sequential(nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 10)).to(device)
optimizer = torch.optim.SGD(net.parameters(), lr=0.2)

print("epoch  training: loss, accuracy  validation: loss, accuracy")
#> epoch  training: loss, accuracy  validation: loss, accuracy
for epoch in range(1, 16):
    for x, y in loader:
        x, y = x.to(device), y.to(device)
        loss = F.cross_entropy(net(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    (a, b), (c, d) = measure(net, train_set), measure(net, val_set)
    print(f"{epoch:5}  {a:14.2f} {b:9.2f}  {c:16.2f} {d:9.2f}")
    #>     1            1.53      0.74              1.54      0.72
    #>     2            0.60      0.89              0.61      0.87
    #>     3            0.36      0.93              0.37      0.91
    #>     4            0.28      0.93              0.31      0.92
    #>     5            0.22      0.95              0.26      0.92
    #>     6            0.19      0.95              0.21      0.94
    #>     7            0.21      0.94              0.26      0.91
    #>     8            0.16      0.96              0.17      0.94
    #>     9            0.15      0.96              0.20      0.93
    #>    10            0.12      0.97              0.16      0.95
    #>    11            0.11      0.97              0.16      0.95
    #>    12            0.11      0.97              0.14      0.95
    #>    13            0.10      0.98              0.15      0.95
    #>    14            0.09      0.98              0.13      0.96
    #>    15            0.09      0.98              0.12      0.96
# --8<-- [end:loop]

# --8<-- [start:predict]
pixels, label = val_set[0]
with torch.no_grad():
    logits = net(pixels.to(device).unsqueeze(0))  # a batch of one image
probabilities = logits.softmax(1)[0]

digit = probabilities.argmax().item()
print(f"a {digit}, with probability {probabilities[digit].item():.2f}")
#> a 3, with probability 0.99
print("true:", label.item())
#> true: 3
# --8<-- [end:predict]
