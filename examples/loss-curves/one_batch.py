"""One batch, by heart: the first test of a training."""

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:heart]
def fit_one_batch(loss_of):
    torch.manual_seed(0)
    x = torch.randn(16, 10).to(device)
    y = torch.randint(3, (16,)).to(device)  # labels of mere chance
    net = nn.Sequential(nn.Linear(10, 64), nn.ReLU(), nn.Linear(64, 3)).to(device)
    optimizer = torch.optim.AdamW(net.parameters(), lr=0.01)
    for _ in range(200):
        optimizer.zero_grad()
        loss_of(net(x), y).backward()
        optimizer.step()
    right = (net(x).argmax(1) == y).sum().item()
    return f"loss {loss_of(net(x), y):.1f}, {right} of 16 right"


def softmax_twice(output, y):
    return F.cross_entropy(output.softmax(1), y)


def of_one_row(output, y):
    return F.cross_entropy(output[:1].expand(16, 3), y)


for loss_of in [F.cross_entropy, softmax_twice, of_one_row]:
    print(f"{loss_of.__name__}: {fit_one_batch(loss_of)}")
    #> cross_entropy: loss 0.0, 16 of 16 right
    #> softmax_twice: loss 0.6, 16 of 16 right
    #> of_one_row: loss 1.1, 7 of 16 right
# --8<-- [end:heart]
