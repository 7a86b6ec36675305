"""Exercise: a scale with which float16 keeps the small and the large gradients."""

import torch

# --8<-- [start:start]
gradients = torch.tensor([3e-9, 2e-4, 0.7])
scale = 1.0
# --8<-- [end:start]


# --8<-- [start:check]
def check(scale):
    if not isinstance(scale, (int, float)) or not 0 < scale < 1e30:
        return "A scale is a number above 0, and not beyond all bounds."
    for gradient in gradients:
        half = (gradient * scale).half()
        g, back = gradient.item(), half.item() / scale
        if half == 0:
            return f"{g:.0e} becomes 0: it needs a larger scale."
        if half.isinf():
            return f"{g:.0e} becomes inf: it needs a smaller scale."
        if abs(back - g) > 0.002 * g:
            return f"{g:.2e} comes back as {back:.2e}: not enough bits are left."
    return "Right."


print(check(scale))
#> 3e-09 becomes 0: it needs a larger scale.
# --8<-- [end:check]

# --8<-- [start:solution]
tiny, huge = torch.finfo(torch.float16).smallest_normal, torch.finfo(torch.float16).max
print(tiny / gradients.min() < 2**16 < huge / gradients.max())
#> tensor(True)
print(check(2.0**16))
#> Right.
# --8<-- [end:solution]

# wrong: the smallest gradient survives, but coarsely
print(check(2**7))
#> 3.00e-09 comes back as 2.79e-09: not enough bits are left.

# wrong: as large as it can be
print(check(2**24))
#> 7e-01 becomes inf: it needs a smaller scale.

# wrong: dividing instead
print(check(-65536))
#> A scale is a number above 0, and not beyond all bounds.
