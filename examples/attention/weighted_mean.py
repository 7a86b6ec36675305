"""A look-up that takes a little of every value."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:lookup]
keys = torch.tensor([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]], device=device)
values = torch.tensor([[10.0], [20.0], [40.0]], device=device)

for query in ([4.0, -4.0], [4.0, 0.0], [0.0, 0.0]):
    scores = keys @ torch.tensor(query, device=device)
    weights = scores.softmax(0)
    out = weights @ values
    print(scores.tolist(), [round(w, 2) for w in weights.tolist()], f"{out.item():.1f}")
    #> [4.0, -4.0, 0.0] [0.98, 0.0, 0.02] 10.5
    #> [4.0, 0.0, 4.0] [0.5, 0.01, 0.5] 25.0
    #> [0.0, 0.0, 0.0] [0.33, 0.33, 0.33] 23.3
# --8<-- [end:lookup]
