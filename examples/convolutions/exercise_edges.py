"""Exercise: a kernel that finds the upper edge of something bright."""

import torch
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:start]
kernel = torch.tensor(
    [
        [0.0, 0, 0],
        [0.0, 0, 0],
        [0.0, 0, 0],
    ]
)
# --8<-- [end:start]


# --8<-- [start:check]
def check(kernel):
    try:
        kernel = torch.as_tensor(kernel)
    except (RuntimeError, TypeError, ValueError):
        return "A tensor of 3 by 3 numbers is wanted."
    if kernel.shape != (3, 3):
        return f"A kernel of 3 by 3 is wanted, not {tuple(kernel.shape)}."
    weight = kernel[None, None].float().to(device)
    if not weight.any():
        return "With weights of 0 every place gives 0."
    below, right = torch.zeros(2, 1, 1, 6, 6, device=device)
    below[..., 3:, :] = 1  # the lower half is bright
    right[..., 3:] = 1  # the right half is bright
    flat = F.conv2d(torch.ones_like(below), weight)
    if flat.abs().max() > 1e-4:
        return f"An even image gives {flat.max().item():g}: let the sum be 0."
    if F.conv2d(right, weight).abs().max() > 1e-4:
        return "It also finds upright edges: left and right must cancel out."
    found = F.conv2d(below, weight)
    if found.min() < 0 < found.max():
        return "At one edge it is once above and once below 0: below minus above."
    if found.min() < 0:
        return "Where it gets brighter downward, it is negative: turn the signs."
    if found.max() == 0:
        return "It does not find the edge."
    return "Right."


print(check(kernel))
#> With weights of 0 every place gives 0.
# --8<-- [end:check]

# --8<-- [start:solution]
kernel = torch.tensor([[-1.0, -1, -1], [0, 0, 0], [1, 1, 1]])  # below minus above
print(check(kernel))
#> Right.
# --8<-- [end:solution]

# wrong: no kernel
print(check(None))
#> A tensor of 3 by 3 numbers is wanted.
# wrong: upright edges
print(check(torch.tensor([[-1.0, 0, 1]] * 3)))
#> It also finds upright edges: left and right must cancel out.
# wrong: above minus below
print(check(torch.tensor([[1.0, 1, 1], [0, 0, 0], [-1, -1, -1]])))
#> Where it gets brighter downward, it is negative: turn the signs.
# wrong: a line, not an edge
print(check(torch.tensor([[-1.0, -1, -1], [2, 2, 2], [-1, -1, -1]])))
#> At one edge it is once above and once below 0: below minus above.
# wrong: a mean
print(check(torch.ones(3, 3)))
#> An even image gives 9: let the sum be 0.
# wrong: a kernel for RGB
print(check(torch.ones(3, 3, 3)))
#> A kernel of 3 by 3 is wanted, not (3, 3, 3).
# wrong: slanting differences that cancel at a level edge
print(check(torch.tensor([[1.0, -2, 1], [0, 0, 0], [-1, 2, -1]])))
#> It does not find the edge.
