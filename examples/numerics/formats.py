"""Range and gaps of the formats."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:gaps]
x = torch.tensor([0.001, 1.0, 1000.0, 1e6, 1e8], device=device)
infinity = torch.full_like(x, float("inf"))
print(torch.nextafter(x, infinity) - x)  # the next number towards infinity
#> tensor([1.1642e-10, 1.1921e-07, 6.1035e-05, 6.2500e-02, 8.0000e+00])
eps = torch.finfo(torch.float32).eps
print(eps * 2 ** x.double().log2().floor())
#> tensor([1.1642e-10, 1.1921e-07, 6.1035e-05, 6.2500e-02, 8.0000e+00],
#>        dtype=torch.float64)
# --8<-- [end:gaps]

# --8<-- [start:whole]
ids = torch.tensor([16777216, 16777217, 16777218], device=device)
print(ids.float().long())
#> tensor([16777216, 16777216, 16777218])
print(torch.tensor([256, 257, 258, 259], device=device).bfloat16())
#> tensor([256., 256., 258., 260.], dtype=torch.bfloat16)
# --8<-- [end:whole]

# --8<-- [start:ends]
for dtype in [torch.float32, torch.bfloat16, torch.float16]:
    powers = torch.tensor([1e-50, 1e-20, 1e-6, 1e6, 1e20, 1e50], device=device)
    print(powers.to(dtype))
    #> tensor([0.0000e+00, 1.0000e-20, 1.0000e-06, 1.0000e+06, 1.0000e+20,        inf])
    #> tensor([0.0000e+00, 1.0006e-20, 9.9838e-07, 9.9942e+05, 9.9728e+19,        inf],
    #>        dtype=torch.bfloat16)
    #> tensor([0.0000e+00, 0.0000e+00, 1.0133e-06,        inf,        inf,        inf],
    #>        dtype=torch.float16)
scores = torch.zeros(2, dtype=torch.float16, device=device)
print(scores - 1e9)
#> tensor([-inf, -inf], dtype=torch.float16)
try:
    scores.masked_fill(scores == 0, -1e9)
except RuntimeError as error:
    print(type(error).__name__)
    #> RuntimeError
# --8<-- [end:ends]
