"""Batches: two steps an epoch, each from two of the four points."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
x = torch.tensor([[0.0], [1.0], [2.0], [3.0]], device=device)
y = torch.tensor([[1.0], [4.0], [5.0], [8.0]], device=device)
model = nn.Linear(1, 1).to(device)
loss_function = nn.MSELoss()

# --8<-- [start:batches]
optimizer = torch.optim.SGD(model.parameters(), lr=0.05)
with torch.no_grad():
    model.weight.fill_(1.0)
    model.bias.fill_(0.0)

for epoch in range(1, 4):
    losses = []
    for first in (0, 2):
        batch_x, batch_y = x[first : first + 2], y[first : first + 2]
        loss = loss_function(model(batch_x), batch_y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(round(loss.item(), 3))
    with torch.no_grad():
        loss = loss_function(model(x), y)
    print(f"epoch {epoch}: batches {losses}, then all weeks {loss:.3f}")
    #> epoch 1: batches [5.0, 12.586], then all weeks 0.999
    #> epoch 2: batches [1.092, 0.503], then all weeks 0.355
    #> epoch 3: batches [0.572, 0.12], then all weeks 0.288
# --8<-- [end:batches]
