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

# --8<-- [start:history]
print("epoch  loss  validation accuracy")
#> epoch  loss  validation accuracy
for epoch in 1, 3, 6, 9, 12, 15:
    train_loss, _, _, val_accuracy = history[epoch - 1]
    print(f"{epoch:5}  {train_loss:.2f}  {val_accuracy:.2f}")
    #>     1  1.75  0.38
    #>     3  0.31  0.90
    #>     6  0.16  0.92
    #>     9  0.04  0.97
    #>    12  0.03  0.96
    #>    15  0.01  0.98
# --8<-- [end:history]

# --8<-- [start:test]
test_loader = DataLoader(test_set, batch_size=256)
loss, accuracy = evaluate(net, test_loader)
print(f"{loss:.2f} {accuracy:.2f}")
#> 0.06 0.99
# --8<-- [end:test]

# --8<-- [start:curves]
import matplotlib.pyplot as plt

BLUE, ORANGE = "#2f7fd8", "#d9611c"  # easy to see on white and on black


def plot_curves(history):
    train_loss, val_loss, train_accuracy, val_accuracy = zip(*history, strict=True)
    epochs = range(1, len(history) + 1)
    fig, (top, bottom) = plt.subplots(2, 1, figsize=(6, 6), layout="constrained")
    top.set_title("loss", loc="left")
    top.plot(epochs, train_loss, color=BLUE, label="training set")
    top.plot(epochs, val_loss, "--", color=ORANGE, label="validation set")
    top.legend(frameon=False)
    bottom.set_title("accuracy", loc="left")
    bottom.plot(epochs, train_accuracy, color=BLUE)
    bottom.plot(epochs, val_accuracy, "--", color=ORANGE)
    bottom.set_xlabel("epoch")
    return fig


curves = plot_curves(history)
# --8<-- [end:curves]

# --8<-- [start:overfitting]
train_loss, val_loss, train_accuracy, val_accuracy = history[-1]
print(f"training    {train_loss:.2f} {train_accuracy:.2f}")
#> training    0.01 1.00
print(f"validation  {val_loss:.2f} {val_accuracy:.2f}")
#> validation  0.08 0.98
# --8<-- [end:overfitting]
