"""The five calls of a training step, for a line."""

# --8<-- [start:step]
import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
x = torch.tensor([[-2.0], [-1.0], [0.0], [1.0], [2.0]], device=device)
y = 2 * x
net = nn.Linear(1, 1, bias=False).to(device)
nn.init.zeros_(net.weight)  # it starts at 0, and should become 2
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)

for _ in range(4):
    optimizer.zero_grad()  # forget the gradient of the last step
    output = net(x)
    loss = F.mse_loss(output, y)
    loss.backward()
    optimizer.step()
    print(f"loss {loss.item():.2f}, weight {net.weight.item():.2f}")
    #> loss 8.00, weight 0.80
    #> loss 2.88, weight 1.28
    #> loss 1.04, weight 1.57
    #> loss 0.37, weight 1.74
# --8<-- [end:step]
