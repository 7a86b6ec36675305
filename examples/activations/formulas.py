"""The smooth functions as formulas, compared with torch."""

import torch
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:smooth]
x = torch.linspace(-6, 6, 1201, dtype=torch.float64, device=device)
by_hand = {
    F.gelu: x * torch.special.ndtr(x),  # ndtr: Φ
    F.silu: x * torch.sigmoid(x),
    F.mish: x * torch.tanh(torch.log(1 + torch.exp(x))),
    F.softplus: torch.log(1 + torch.exp(x)),
}
for function, values in by_hand.items():
    low = function(x).min()
    print(function.__name__, torch.allclose(function(x), values), f"{low:.2f}")
    #> gelu True -0.17
    #> silu True -0.28
    #> mish True -0.31
    #> softplus True 0.00
# --8<-- [end:smooth]

# --8<-- [start:cheaper]
pairs = {
    "gelu, tanh": (F.gelu(x), F.gelu(x, approximate="tanh")),
    "silu, hardswish": (F.silu(x), F.hardswish(x)),
    "sigmoid, hardsigmoid": (torch.sigmoid(x), F.hardsigmoid(x)),
    "tanh, hardtanh": (torch.tanh(x), F.hardtanh(x)),
}
for name, (exact, cheap) in pairs.items():
    print(name, f"{(exact - cheap).abs().max():.4f}")
    #> gelu, tanh 0.0005
    #> silu, hardswish 0.1423
    #> sigmoid, hardsigmoid 0.0692
    #> tanh, hardtanh 0.2384
# --8<-- [end:cheaper]
