"""Comparing tensors element by element, exactly, and up to rounding."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
# --8<-- [start:exact]
a = torch.tensor([0.1, 0.5], dtype=torch.float64, device=device)
b = a + 0.2 - 0.2

print((b - a).tolist())
#> [2.7755575615628914e-17, -5.551115123125783e-17]
print(a == b)  # element by element
#> tensor([False, False])
print(torch.equal(a, b))  # same shape and all elements equal
#> False
print(torch.isclose(a, b), torch.allclose(a, b))
#> tensor([True, True]) True
# --8<-- [end:exact]

# --8<-- [start:testing]
try:
    torch.testing.assert_close(a, a + 0.001)
except AssertionError as error:
    print(str(error).splitlines()[0])
    #> Tensor-likes are not close!

n = torch.tensor([1, 2], device=device)
print(torch.equal(n, n.float()))  # looks at values, not at the dtype
#> True
try:
    torch.allclose(n, n.float())
except RuntimeError as error:
    print(f"{type(error).__name__}: {error}")
    #> RuntimeError: Long did not match Float
try:
    torch.testing.assert_close(n, n.float())
except AssertionError as error:
    print(error)
    #> The values for attribute 'dtype' do not match: torch.int64 != torch.float32.
# --8<-- [end:testing]

# --8<-- [start:small]
tiny = torch.tensor([1e-9], device=device)
print(torch.allclose(tiny, 5 * tiny))  # atol is 1e-8
#> True
print(torch.allclose(tiny, 5 * tiny, atol=0))
#> False

nan = torch.tensor([float("nan")], device=device)
print(torch.allclose(nan, nan), torch.allclose(nan, nan, equal_nan=True))
#> False True
# --8<-- [end:small]
