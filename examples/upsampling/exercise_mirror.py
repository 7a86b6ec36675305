"""Exercise: the matrix that mirrors an image."""

import torch
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:start]
theta = torch.tensor([[1.0, 0, 0], [0, 1, 0]])
# --8<-- [end:start]


# --8<-- [start:check]
def check(theta):
    try:
        theta = torch.as_tensor(theta)
    except (RuntimeError, TypeError, ValueError):
        return "A tensor with two rows of three numbers is wanted."
    if theta.shape != (2, 3):
        return f"theta has two rows and three columns, not {tuple(theta.shape)}."
    x = torch.arange(12.0, device=device).reshape(1, 1, 3, 4)
    grid = F.affine_grid(theta[None].to(x), x.shape, align_corners=False)
    y = F.grid_sample(x, grid, align_corners=False)
    same = {
        "Nothing has changed.": x,
        "Right.": x.flip(3),
        "Top and bottom are exchanged: the first row of theta makes x.": x.flip(2),
        "The image is turned by 180 degrees: leave y alone.": x.flip(2, 3),
    }
    for sentence, image in same.items():
        if torch.allclose(y, image, atol=1e-3):
            return sentence
    return f"The first row is now {y[0, 0, 0].round(decimals=1).tolist()}."


print(check(theta))
#> Nothing has changed.
# --8<-- [end:check]

# --8<-- [start:solution]
theta = torch.tensor([[-1.0, 0, 0], [0, 1, 0]])  # look at -x instead of x
print(check(theta))
#> Right.
# --8<-- [end:solution]

# wrong: no matrix
print(check(None))
#> A tensor with two rows of three numbers is wanted.
# wrong: upside down
print(check(torch.tensor([[1.0, 0, 0], [0, -1, 0]])))
#> Top and bottom are exchanged: the first row of theta makes x.
# wrong: both
print(check(torch.tensor([[-1.0, 0, 0], [0, -1, 0]])))
#> The image is turned by 180 degrees: leave y alone.
# wrong: the zeros stay, the ones are gone
print(check(torch.zeros(2, 3)))
#> The first row is now [5.5, 5.5, 5.5, 5.5].
# wrong: no column for the shift
print(check(torch.tensor([[-1.0, 0], [0, 1]])))
#> theta has two rows and three columns, not (2, 2).
