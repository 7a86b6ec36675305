"""Remedies for overfitting, each alone."""

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:remedies]
torch.manual_seed(0)
x = torch.randn(1060, 20)
y = (x[:, :4].sum(1) + torch.randn(1060) > 0).long()
x, y = x.to(device), y.to(device)
val_x, val_y = x[60:], y[60:]


def train(dropout=0.0, decay=0.0, noise=0.0, smoothing=0.0):
    """300 steps on 60 samples: the training loss and the validation loss."""
    torch.manual_seed(0)
    net = nn.Sequential(
        nn.Dropout(dropout / 2), nn.Linear(20, 100), nn.ReLU(),
        nn.Dropout(dropout), nn.Linear(100, 2),
    ).to(device)
    optimizer = torch.optim.AdamW(net.parameters(), lr=0.01, weight_decay=decay)
    best = float("inf")
    for _ in range(300):
        net.train()
        inputs = x[:60] + noise * torch.randn(60, 20).to(device)  # new in each step
        optimizer.zero_grad()
        loss = F.cross_entropy(net(inputs), y[:60], label_smoothing=smoothing)
        loss.backward()
        optimizer.step()
        net.eval()
        with torch.no_grad():
            val = F.cross_entropy(net(val_x), val_y).item()
        best = min(best, val)
    with torch.no_grad():
        return F.cross_entropy(net(x[:60]), y[:60]).item(), val, best


train_loss, plain, best = train()
print(f"training below 0.01: {train_loss < 0.01}, validation above 0.8: {plain > 0.8}")
#> training below 0.01: True, validation above 0.8: True
for name, options in [
    ("weight decay", {"decay": 5.0}),
    ("dropout", {"dropout": 0.6}),
    ("noise on the inputs", {"noise": 1.0}),
    ("label smoothing", {"smoothing": 0.3}),
]:
    _, val, _ = train(**options)
    print(f"{name}: less than 0.9 of that: {val < 0.9 * plain}")
    #> weight decay: less than 0.9 of that: True
    #> dropout: less than 0.9 of that: True
    #> noise on the inputs: less than 0.9 of that: True
    #> label smoothing: less than 0.9 of that: True
print(f"early stopping: less than 0.9 of that: {best < 0.9 * plain}")
#> early stopping: less than 0.9 of that: True
# --8<-- [end:remedies]
