"""The table of forms that lose nothing: both are computed at one point."""

import torch
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

ROWS = """\
torch.log(1 + x) | torch.log1p(x) | 1e-8
torch.exp(x) - 1 | torch.expm1(x) | 1e-8
1 - torch.sigmoid(x) | torch.sigmoid(-x) | 30
torch.log(torch.sigmoid(x)) | F.logsigmoid(x) | -200
torch.log(1 + torch.exp(x)) | F.softplus(x) | 200
torch.log(torch.softmax(x, 0)) | torch.log_softmax(x, 0) | [-200, 0]
torch.log(torch.exp(x).sum()) | torch.logsumexp(x, 0) | [200, 100]
torch.sqrt(x**2 + x**2) | torch.hypot(x, x) | 1e30
x * torch.log(x) | torch.xlogy(x, x) | 0"""


def written(value):
    numbers = [f"{number:.5g}".replace("e-0", "e-") for number in value.reshape(-1)]
    text = ", ".join(numbers).replace("e+", "e").replace("nan", "NaN")
    return text if value.dim() == 0 else f"[{text}]"


# --8<-- [start:table]
print("Plain | Stable | x | Plain gives | Stable gives")
#> Plain | Stable | x | Plain gives | Stable gives
for row in ROWS.splitlines():
    plain, stable, point = row.split(" | ")
    x = torch.tensor(eval(point), dtype=torch.float32, device=device)
    first, second = (written(eval(form, {"torch": torch, "F": F, "x": x}).cpu())
        for form in (plain, stable)
    )
    print(f"{plain} | {stable} | {point} | {first} | {second}")
    #> torch.log(1 + x) | torch.log1p(x) | 1e-8 | 0 | 1e-8
    #> torch.exp(x) - 1 | torch.expm1(x) | 1e-8 | 0 | 1e-8
    #> 1 - torch.sigmoid(x) | torch.sigmoid(-x) | 30 | 0 | 9.3576e-14
    #> torch.log(torch.sigmoid(x)) | F.logsigmoid(x) | -200 | -inf | -200
    #> torch.log(1 + torch.exp(x)) | F.softplus(x) | 200 | inf | 200
    #> torch.log(torch.softmax(x, 0)) | torch.log_softmax(x, 0) | [-200, 0] | [-inf, 0] | [-200, 0]
    #> torch.log(torch.exp(x).sum()) | torch.logsumexp(x, 0) | [200, 100] | inf | 200
    #> torch.sqrt(x**2 + x**2) | torch.hypot(x, x) | 1e30 | inf | 1.4142e30
    #> x * torch.log(x) | torch.xlogy(x, x) | 0 | NaN | 0
# --8<-- [end:table]
