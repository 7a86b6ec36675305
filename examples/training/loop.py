"""The training loop with a progress bar, and the evaluation after every epoch."""

import torch
from sklearn.datasets import load_digits
from torch import nn
from torch.nn import functional as F
from torch.utils.data import DataLoader, TensorDataset, random_split

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
digits = load_digits()
images = torch.tensor(digits.images / 16, dtype=torch.float32).unsqueeze(1)
data = TensorDataset(images, torch.tensor(digits.target))
generator = torch.Generator().manual_seed(0)
train_set, val_set, test_set = random_split(data, [0.6, 0.2, 0.2], generator=generator)


def make_net():
    return nn.Sequential(
        nn.Conv2d(1, 16, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
        nn.Conv2d(16, 32, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
        nn.Flatten(),
        nn.Linear(128, 64), nn.ReLU(), nn.Dropout(0.2),
        nn.Linear(64, 10),
    )


# --8<-- [start:train]
def train(net, loader, optimizer):
    """One epoch."""
    net.train()
    for x, y in loader:
        x, y = x.to(device), y.to(device)
        optimizer.zero_grad()
        loss = F.cross_entropy(net(x), y)
        loss.backward()
        optimizer.step()
# --8<-- [end:train]


# --8<-- [start:evaluate]
@torch.no_grad()
def evaluate(net, loader):
    """The mean loss and the accuracy."""
    net.eval()
    loss, right = 0.0, 0
    for x, y in loader:
        x, y = x.to(device), y.to(device)
        output = net(x)
        loss += F.cross_entropy(output, y, reduction="sum").item()
        right += (output.argmax(1) == y).sum().item()
    return loss / len(loader.dataset), right / len(loader.dataset)
# --8<-- [end:evaluate]


# --8<-- [start:run]
from tqdm import tqdm

torch.manual_seed(0)
net = make_net().to(device)
optimizer = torch.optim.Adam(net.parameters(), lr=0.003)
train_loader = DataLoader(train_set, batch_size=32, shuffle=True)
val_loader = DataLoader(val_set, batch_size=256)

history = []
bar = tqdm(range(15), desc="epoch")
for _ in bar:
    train(net, train_loader, optimizer)
    train_loss, train_accuracy = evaluate(net, train_loader)
    val_loss, val_accuracy = evaluate(net, val_loader)
    history.append((train_loss, val_loss, train_accuracy, val_accuracy))
    bar.set_postfix(loss=f"{train_loss:.3f}", accuracy=f"{val_accuracy:.3f}")
# --8<-- [end:run]

# --8<-- [start:test]
test_loader = DataLoader(test_set, batch_size=256)
loss, accuracy = evaluate(net, test_loader)
print(accuracy > 0.95)
#> True
# --8<-- [end:test]

# --8<-- [start:modes]
net.train()
with torch.no_grad():
    x = test_set[0][0].unsqueeze(0).to(device)
    print(torch.equal(net(x), net(x)))  # dropout: another result each time
    #> False
    net.eval()
    print(torch.equal(net(x), net(x)))
    #> True
# --8<-- [end:modes]

# --8<-- [start:overfitting]
train_loss, val_loss, train_accuracy, val_accuracy = history[-1]
print(train_loss < val_loss / 2, train_accuracy > val_accuracy)
#> True True
# --8<-- [end:overfitting]
