"""A first training: a small network learns the sine from a hundred points."""

# --8<-- [start:training]
import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.manual_seed(0)
x = torch.linspace(-3, 3, 100).unsqueeze(1).to(device)
y = torch.sin(2 * x)  # what the network is to learn

net = nn.Sequential(nn.Linear(1, 32), nn.Tanh(), nn.Linear(32, 1)).to(device)
optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
for step in range(501):
    loss = ((net(x) - y) ** 2).mean()  # how wrong it is
    optimizer.zero_grad()
    loss.backward()  # which way each weight should go
    optimizer.step()  # a small step that way
    if step % 250 == 0:
        print(f"step {step:3}: loss {loss.item():.3f}")
        #> step   0: loss 0.485
        #> step 250: loss 0.008
        #> step 500: loss 0.001
# --8<-- [end:training]
