"""Three surprises: a step that is lost, a number too large, and what comes of it."""

# --8<-- [start:summary]
import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

count = torch.tensor(16777216.0, device=device)  # 2 ** 24
print((count + 1 - count).item())
#> 0.0
scores = torch.tensor([100.0, 99.0], device=device)
print(scores.exp())
#> tensor([inf, inf])
print(scores.exp() / scores.exp().sum())
#> tensor([nan, nan])
print(scores.softmax(dim=0))
#> tensor([0.7311, 0.2689])
# --8<-- [end:summary]
