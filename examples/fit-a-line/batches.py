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
    for first in (0, 2):
        batch_x, batch_y = x[first : first + 2], y[first : first + 2]
        loss = loss_function(model(batch_x), batch_y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        print(f"epoch {epoch}, weeks {first} and {first + 1}: loss {loss:.3f}")
        #> epoch 1, weeks 0 and 1: loss 5.000
        #> epoch 1, weeks 2 and 3: loss 12.586
        #> epoch 2, weeks 0 and 1: loss 1.092
        #> epoch 2, weeks 2 and 3: loss 0.503
        #> epoch 3, weeks 0 and 1: loss 0.572
        #> epoch 3, weeks 2 and 3: loss 0.120
    with torch.no_grad():
        loss = loss_function(model(x), y)
    print(f"after epoch {epoch}, all weeks: loss {loss:.3f}")
        #> after epoch 1, all weeks: loss 0.999
        #> after epoch 2, all weeks: loss 0.355
        #> after epoch 3, all weeks: loss 0.288
# --8<-- [end:batches]
