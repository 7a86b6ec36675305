"""Which operation computes in which dtype under autocast."""

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:which]
x = torch.ones(4, 4, device=device)  # float32
y = torch.arange(4, device=device)
image = torch.ones(1, 1, 4, 4, device=device)
linear, conv = nn.Linear(4, 4).to(device), nn.Conv2d(1, 1, 3).to(device)

with torch.autocast(x.device.type, dtype=torch.bfloat16):
    out = linear(x)
    results = {
        "linear(x)": out,
        "conv(image)": conv(image),
        "x @ x": x @ x,
        "cross_entropy(out, y)": F.cross_entropy(out, y),
        "mse_loss(out, x)": F.mse_loss(out, x),
        "x.relu()": x.relu(),
        "out.relu()": out.relu(),
        "out + x": out + x,
    }
for what, result in results.items():
    print(f"{what:22}", result.dtype)
    #> linear(x)              torch.bfloat16
    #> conv(image)            torch.bfloat16
    #> x @ x                  torch.bfloat16
    #> cross_entropy(out, y)  torch.float32
    #> mse_loss(out, x)       torch.float32
    #> x.relu()               torch.float32
    #> out.relu()             torch.bfloat16
    #> out + x                torch.float32
# --8<-- [end:which]
