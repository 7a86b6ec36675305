"""A training with all that this chapter and the two before it are about."""

# --8<-- [start:recipe]
import copy
import math
import random

import numpy as np
import torch
from sklearn.datasets import load_digits
from torch import nn
from torch.nn import functional as F
from torch.utils.data import DataLoader, TensorDataset, random_split

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# 1. Seeds
random.seed(0)
np.random.seed(0)
torch.manual_seed(0)

# 2. Data: split first, then scale by the training part
digits = load_digits()
images = torch.tensor(digits.data, dtype=torch.float32)
labels = torch.tensor(digits.target)
parts = random_split(range(len(images)), [0.6, 0.2, 0.2])
train_rows, val_rows, test_rows = (torch.tensor(list(part)) for part in parts)
mean, std = images[train_rows].mean(), images[train_rows].std()
images = (images - mean) / std
train_set, val_set, test_set = (
    TensorDataset(images[rows], labels[rows])
    for rows in (train_rows, val_rows, test_rows)
)
train_loader = DataLoader(train_set, batch_size=64, shuffle=True)

# 3. Network, optimizer (no decay for what has one dimension), plan of the rate
epochs = 20
net = nn.Sequential(
    nn.Linear(64, 128), nn.LayerNorm(128), nn.ReLU(), nn.Dropout(0.2),
    nn.Linear(128, 10),
).to(device)
optimizer = torch.optim.AdamW(
    [
        {"params": [p for p in net.parameters() if p.ndim > 1], "weight_decay": 0.05},
        {"params": [p for p in net.parameters() if p.ndim < 2], "weight_decay": 0.0},
    ],
    lr=0.003,
)
steps, warm_up = epochs * len(train_loader), 50


def share(t):
    """Of the rate in step t: a warm-up, then half a cosine."""
    if t < warm_up:
        return (t + 1) / warm_up
    return (1 + math.cos(math.pi * (t - warm_up) / (steps - warm_up))) / 2


scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, share)


# 4. Train, keep the best, stop in time
@torch.no_grad()
def evaluate(data):
    net.eval()
    x, y = (tensor.to(device) for tensor in data[:])
    output = net(x)
    right = (output.argmax(1) == y).float().mean().item()
    return F.cross_entropy(output, y).item(), right


best, best_state, bad_epochs, patience = float("inf"), None, 0, 8
curves = {"train": [], "val": []}  # draw both
epoch = 0
while epoch < epochs and bad_epochs < patience:
    epoch += 1
    net.train()
    total = 0.0
    for x, y in train_loader:
        x, y = x.to(device), y.to(device)
        optimizer.zero_grad()
        loss = F.cross_entropy(net(x), y, label_smoothing=0.05)
        loss.backward()
        nn.utils.clip_grad_norm_(net.parameters(), 1.0, error_if_nonfinite=True)
        optimizer.step()
        scheduler.step()
        total += loss.item() * len(x)
    val_loss, val_accuracy = evaluate(val_set)
    curves["train"].append(total / len(train_set))
    curves["val"].append(val_loss)
    if val_loss < best:
        best, bad_epochs = val_loss, 0
        best_state = copy.deepcopy(net.state_dict())
    else:
        bad_epochs += 1
    if epoch % 10 == 0:
        print(f"epoch {epoch}: more than 90 % right: {val_accuracy > 0.9}")
        #> epoch 10: more than 90 % right: True
        #> epoch 20: more than 90 % right: True

# 5. Once, at the end: the test set, with the best weights
net.load_state_dict(best_state)
test_loss, test_accuracy = evaluate(test_set)
print(f"more than 95 % right: {test_accuracy > 0.95}")
#> more than 95 % right: True
# --8<-- [end:recipe]
