"""Small batches: the mean of two numbers is no estimate."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:two]
norm = nn.BatchNorm1d(1).to(device)
for pair in ([1.0, 2.0], [1.0, 900.0], [5.0, -5.0]):
    y = norm(torch.tensor(pair).to(device)[:, None])
    print(pair, "->", [round(v, 2) for v in y.flatten().tolist()])
    #> [1.0, 2.0] -> [-1.0, 1.0]
    #> [1.0, 900.0] -> [-1.0, 1.0]
    #> [5.0, -5.0] -> [1.0, -1.0]
# --8<-- [end:two]

# --8<-- [start:noise]
torch.manual_seed(0)
for size in (2, 8, 32, 128):
    norm = nn.BatchNorm1d(1).to(device)
    found = []
    for _ in range(1000):
        batch = torch.randn(size, 1).to(device)
        batch[0] = 1.0  # always the same sample
        found.append(norm(batch)[0].item())
    print(f"batches of {size}: {torch.tensor(found).std():.1f}")
    #> batches of 2: 0.7
    #> batches of 8: 0.4
    #> batches of 32: 0.2
    #> batches of 128: 0.1
# --8<-- [end:noise]

# --8<-- [start:sync]
net = nn.Sequential(nn.Conv2d(1, 4, 3), nn.BatchNorm2d(4), nn.ReLU())
net = nn.SyncBatchNorm.convert_sync_batchnorm(net)
print(type(net[1]).__name__)
#> SyncBatchNorm
# --8<-- [end:sync]
