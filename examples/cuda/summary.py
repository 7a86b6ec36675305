"""Training, done right on any device."""

# --8<-- [start:summary]
import torch
from torch import nn
from torch.nn import functional as F
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
inputs = torch.randn(256, 20)
labels = (inputs.sum(1) > 0).long()

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
loader = DataLoader(TensorDataset(inputs, labels), batch_size=32)

net = nn.Sequential(nn.Linear(20, 64), nn.ReLU(), nn.Linear(64, 2)).to(device)
optimizer = torch.optim.Adam(net.parameters())  # after the model has moved

for _ in range(5):
    total = torch.zeros((), device=device)
    for x, y in loader:
        x, y = x.to(device), y.to(device)
        optimizer.zero_grad()
        loss = F.cross_entropy(net(x), y)
        loss.backward()
        optimizer.step()
        total += loss.detach()  # stays on the device: nobody waits
    print(f"{total.item() / len(loader):.2f}")  # one wait an epoch
    #> 0.72
    #> 0.67
    #> 0.64
    #> 0.60
    #> 0.57
# --8<-- [end:summary]
