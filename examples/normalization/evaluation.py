"""Evaluation mode: batch norm with the numbers that it stored."""

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:eval]
torch.manual_seed(0)
norm = nn.BatchNorm2d(3).to(device)
for _ in range(100):
    norm(5 + 2 * torch.randn(16, 3, 4, 4).to(device))
norm.eval()
x = torch.randn(8, 3, 4, 4).to(device)
mean = norm.running_mean[:, None, None]
var = norm.running_var[:, None, None]
by_hand = (x - mean) / (var + norm.eps).sqrt()
print((norm(x) - by_hand).abs().max() < 1e-5)
#> tensor(True)
function = F.batch_norm(x, norm.running_mean, norm.running_var)
print((function - by_hand).abs().max() < 1e-5)
#> tensor(True)
# --8<-- [end:eval]

# --8<-- [start:neighbours]
torch.manual_seed(0)
norm = nn.BatchNorm1d(4).to(device)
x = torch.randn(8, 4).to(device)
others = x.clone()
others[1:] += 3  # sample 0 stays
for mode in (True, False):
    norm.train(mode)
    change = (norm(x)[0] - norm(others)[0]).abs().max()
    print(f"training {mode}: the output of sample 0 changes: {bool(change > 0.1)}")
    #> training True: the output of sample 0 changes: True
    #> training False: the output of sample 0 changes: False
# --8<-- [end:neighbours]
