"""Why a validation loss can be below the training loss."""

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:below]
torch.manual_seed(0)
x = torch.randn(1000, 10).to(device)
y = (x[:, 0] > 0).long()
net = nn.Linear(10, 2).to(device)
optimizer = torch.optim.AdamW(net.parameters(), lr=0.1)
for _ in range(100):
    loss = F.cross_entropy(net(x[:500]), y[:500], label_smoothing=0.2)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()

print(f"training, as the loop has it: {loss:.2f}")
#> training, as the loop has it: 0.42
with torch.no_grad():
    for name, some in [("validation", slice(500, 1000)), ("training", slice(500))]:
        print(f"{name}, measured alike: {F.cross_entropy(net(x[some]), y[some]):.2f}")
        #> validation, measured alike: 0.24
        #> training, measured alike: 0.24
# --8<-- [end:below]
