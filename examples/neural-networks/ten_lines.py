"""Define a network, then one training step: forward, loss, backward, step."""

# --8<-- [start:summary]
import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.manual_seed(0)
inputs = torch.randn(16, 4).to(device)
labels = torch.randint(3, (16,)).to(device)

net = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 3)).to(device)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)

for step in range(3):
    optimizer.zero_grad()  # forget the gradients of the last step
    output = net(inputs)  # forward: records the graph
    loss = F.cross_entropy(output, labels)
    loss.backward()  # fills p.grad for every parameter p
    optimizer.step()  # p -= lr * p.grad
    print(f"step {step}: loss {loss.item():.3f}")
    #> step 0: loss 1.035
    #> step 1: loss 1.021
    #> step 2: loss 1.007
# --8<-- [end:summary]
