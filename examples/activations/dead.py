"""A ReLU that is 0 for every input gets no gradient; relatives of ReLU do."""

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:one]
x = torch.linspace(0, 1, 11, device=device)
target = 2 * x
for activation in [F.relu, F.leaky_relu, F.elu]:
    w = torch.tensor(1.0, device=device, requires_grad=True)
    b = torch.tensor(-2.0, device=device, requires_grad=True)  # w * x + b is below 0
    optimizer = torch.optim.SGD([w, b], lr=0.3)
    for step in range(2000):
        loss = F.mse_loss(activation(w * x + b), target)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        if step == 0:
            first = w.grad.abs().item()
    print(activation.__name__, f"{first:.3f}, then the loss {loss.item():.2f}")
    #> relu 0.000, then the loss 1.40
    #> leaky_relu 0.014, then the loss 0.00
    #> elu 0.621, then the loss 0.00
# --8<-- [end:one]

# --8<-- [start:count]
torch.manual_seed(0)
inputs = torch.rand(256, 16).to(device)
labels = inputs.sum(dim=1, keepdim=True)
for rate in [0.01, 0.5]:
    torch.manual_seed(0)
    net = nn.Sequential(nn.Linear(16, 64), nn.ReLU(), nn.Linear(64, 1)).to(device)
    optimizer = torch.optim.SGD(net.parameters(), lr=rate)
    for _ in range(20):
        optimizer.zero_grad()
        F.mse_loss(net(inputs), labels).backward()
        optimizer.step()

    with torch.no_grad():
        hidden = net[:2](inputs)  # (256, 64), after the ReLU
        dead = (hidden == 0).all(dim=0).sum().item()  # 0 for each of the inputs
        spread = net(inputs).std().item()
        print(f"{rate}: nearly all dead: {dead > 55}, spread {spread:.0f}")
        #> 0.01: nearly all dead: False, spread 1
        #> 0.5: nearly all dead: True, spread 0
# --8<-- [end:count]
