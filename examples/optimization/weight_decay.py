"""Weight decay: L2 in Adam, decoupled in AdamW."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:decay]
for gradient in [0.0, 0.01, 100.0]:
    for kind in [torch.optim.SGD, torch.optim.Adam, torch.optim.AdamW]:
        p = torch.tensor([1.0], device=device, requires_grad=True)
        optimizer = kind([p], lr=0.1, weight_decay=0.1)
        p.grad = torch.tensor([gradient], device=device)
        optimizer.step()
        print(f"gradient {gradient}: {kind.__name__} {p.item():.3f}")
        #> gradient 0.0: SGD 0.990
        #> gradient 0.0: Adam 0.900
        #> gradient 0.0: AdamW 0.990
        #> gradient 0.01: SGD 0.989
        #> gradient 0.01: Adam 0.900
        #> gradient 0.01: AdamW 0.890
        #> gradient 100.0: SGD -9.010
        #> gradient 100.0: Adam 0.900
        #> gradient 100.0: AdamW 0.890
# --8<-- [end:decay]

# --8<-- [start:groups]
net = nn.Sequential(nn.Linear(4, 8), nn.LayerNorm(8), nn.ReLU(), nn.Linear(8, 3))
net.to(device)
decay = [p for p in net.parameters() if p.ndim > 1]
no_decay = [p for p in net.parameters() if p.ndim < 2]  # biases, norms
optimizer = torch.optim.AdamW(
    [
        {"params": decay, "weight_decay": 0.01},
        {"params": no_decay, "weight_decay": 0.0},
    ],
    lr=0.001,
)
for group in optimizer.param_groups:
    print(group["weight_decay"], [tuple(p.shape) for p in group["params"]])
    #> 0.01 [(8, 4), (3, 8)]
    #> 0.0 [(8,), (8,), (8,), (3,)]
# --8<-- [end:groups]
