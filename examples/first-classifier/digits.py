"""Read digits: images as numbers, a network, its loss, the loop, mistakes, one image."""

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
image = digits.images[2]
print(image.astype(int))
#> [[ 0  0  0  4 15 12  0  0]
#>  [ 0  0  3 16 15 14  0  0]
#>  [ 0  0  8 13  8 16  0  0]
#>  [ 0  0  1  6 15 11  0  0]
#>  [ 0  1  8 13 15  1  0  0]
#>  [ 0  9 16 16  5  0  0  0]
#>  [ 0  3 13 16 16 11  5  0]
#>  [ 0  0  0  3 11 16  9  0]]
print(digits.target[2])
#> 2
# --8<-- [end:image]

# --8<-- [start:draw]
for row in image:
    print("".join(" .:*#"[int(value + 3) // 4] * 2 for value in row))
    #>       ..##**
    #>     ..######
    #>     ::##::##
    #>     ..::##**
    #>   ..::####..
    #>   **####::
    #>   ..######**::
    #>       ..**##**
# --8<-- [end:draw]

# --8<-- [start:tensors]
images = torch.tensor(digits.data / 16, dtype=torch.float32)
labels = torch.tensor(digits.target)
print(images.shape, labels.shape)
#> torch.Size([1797, 64]) torch.Size([1797])
print(images[2][:8])  # the first row of pixels
#> tensor([0.0000, 0.0000, 0.0000, 0.2500, 0.9375, 0.7500, 0.0000, 0.0000])
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
label = torch.tensor([2])
for text, logits in [
    ("knows nothing", torch.zeros(1, 10)),
    ("rather sure: a 2", 4.0 * F.one_hot(torch.tensor([2]), 10)),
    ("rather sure: an 8", 4.0 * F.one_hot(torch.tensor([8]), 10)),
]:
    probability = logits.softmax(1)[0, 2].item()
    loss = F.cross_entropy(logits, label).item()
    print(f"{text}. probability of the 2: {probability:.2f}, loss {loss:.2f}")
    #> knows nothing. probability of the 2: 0.10, loss 2.30
    #> rather sure: a 2. probability of the 2: 0.86, loss 0.15
    #> rather sure: an 8. probability of the 2: 0.02, loss 4.15
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

# --8<-- [start:wrong]
x, y = val_set[:]
with torch.no_grad():
    predicted = net(x.to(device)).argmax(1).cpu()

wrong = (predicted != y).nonzero().flatten()
print(f"{len(wrong)} of {len(y)} are wrong")
#> 11 of 300 are wrong
print("true digit:", y[wrong].tolist())
#> true digit: [4, 8, 3, 1, 1, 7, 5, 5, 9, 3, 5]
print("predicted: ", predicted[wrong].tolist())
#> predicted:  [9, 5, 8, 8, 4, 4, 9, 9, 8, 8, 3]
# --8<-- [end:wrong]

# --8<-- [start:predict]
image, label = val_set[0]
with torch.no_grad():
    logits = net(image.to(device).unsqueeze(0))[0]  # a batch of one image
probabilities = logits.softmax(0)

digit = probabilities.argmax().item()
print(f"{digit}, with probability {probabilities[digit].item():.2f}; true: {label}")
#> 3, with probability 0.99; true: 3
# --8<-- [end:predict]

# --8<-- [start:unsure]
for i in wrong.tolist():
    image, label = val_set[i]
    with torch.no_grad():
        probabilities = net(image.to(device).unsqueeze(0))[0].softmax(0)
    first, second = probabilities.topk(2).indices.tolist()
    p, q = (probabilities[digit].item() for digit in (first, second))
    print(f"true {label}: {first} with {p:.2f}, {second} with {q:.2f}")
    #> true 4: 9 with 0.61, 4 with 0.31
    #> true 8: 5 with 0.75, 9 with 0.11
    #> true 3: 8 with 0.38, 7 with 0.29
    #> true 1: 8 with 0.23, 5 with 0.22
    #> true 1: 4 with 0.48, 1 with 0.44
    #> true 7: 4 with 0.64, 7 with 0.28
    #> true 5: 9 with 0.52, 5 with 0.47
    #> true 5: 9 with 0.91, 1 with 0.05
    #> true 9: 8 with 0.50, 9 with 0.20
    #> true 3: 8 with 0.59, 2 with 0.30
    #> true 5: 3 with 0.35, 5 with 0.34
# --8<-- [end:unsure]
