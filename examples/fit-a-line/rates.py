"""Learning rates: too small, right, too large."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
x = torch.tensor([[0.0], [1.0], [2.0], [3.0]], device=device)
y = torch.tensor([[1.0], [4.0], [5.0], [8.0]], device=device)
model = nn.Linear(1, 1).to(device)
loss_function = nn.MSELoss()

# --8<-- [start:rates]
for rate in (0.001, 0.05, 0.2, 0.3):
    with torch.no_grad():
        model.weight.fill_(1.0)
        model.bias.fill_(0.0)
    optimizer = torch.optim.SGD(model.parameters(), lr=rate)
    losses = []
    for _ in range(5):
        loss = loss_function(model(x), y)
        losses.append(round(loss.item(), 2))
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    print(rate, losses)
    #> 0.001 [11.0, 10.82, 10.64, 10.47, 10.3]
    #> 0.05 [11.0, 3.89, 1.5, 0.69, 0.41]
    #> 0.2 [11.0, 5.24, 2.56, 1.31, 0.73]
    #> 0.3 [11.0, 25.04, 57.6, 133.0, 307.6]
# --8<-- [end:rates]
