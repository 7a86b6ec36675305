"""Exercise: a tolerance that passes rounding and finds a mistake."""

# --8<-- [start:start]
import torch
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

x = torch.linspace(-3, 3, 1000, dtype=torch.float64, device=device)
exact = F.gelu(x)  # in float64
rounded = F.gelu(x.float()).double()  # the same in float32: should pass
mistake = F.gelu(x, approximate="tanh")  # another formula: should be found
atol = 0.0
# --8<-- [end:start]


# --8<-- [start:check]
def check(atol):
    if isinstance(atol, bool) or not isinstance(atol, (int, float)):
        return f"atol should be a number, not a {type(atol).__name__}."
    if not 0 <= atol <= torch.finfo(torch.float64).max:
        return "A tolerance is a finite number from 0 on."
    far, wrong = ((y - exact).abs().max().item() for y in (rounded, mistake))
    if atol < far:
        return f"{atol:g} is too strict: rounding alone is off by more."
    if atol >= wrong:
        return f"{atol:g} lets the other formula pass: it is {wrong:.4f} away."
    return "Right."


print(check(atol))
#> 0 is too strict: rounding alone is off by more.
# --8<-- [end:check]

# --8<-- [start:solution]
for y in [rounded, mistake]:
    print(f"{(y - exact).abs().max().item():.6f}")
    #> 0.000001
    #> 0.000473
atol = 1e-5  # far from both
print(check(atol))
#> Right.
# --8<-- [end:solution]

# wrong: eps of float64
print(check(torch.finfo(torch.float64).eps))
#> 2.22045e-16 is too strict: rounding alone is off by more.
# wrong: a hundredth
print(check(0.01))
#> 0.01 lets the other formula pass: it is 0.0005 away.
# wrong: the tolerance of another kind
print(check(None))
#> atol should be a number, not a NoneType.
# wrong: a tensor
print(check(torch.tensor(1e-5)))
#> atol should be a number, not a Tensor.
# wrong: a number that no float holds
assert "finite" in check(10**400)
# wrong: less than nothing
print(check(-1e-5))
#> A tolerance is a finite number from 0 on.
