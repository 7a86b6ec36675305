"""Exercise: how a solution of x = cos(theta x) moves with theta."""

import torch
from torch.func import grad

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:start]
theta = torch.tensor(0.8, device=device).double()
x = torch.zeros_like(theta)
for _ in range(200):  # until x = cos(theta x)
    x = (theta * x).cos()


def g(x, theta):  # 0 at the solution
    return (theta * x).cos() - x


slope = grad(g, argnums=1)(x, theta)  # your code: dx / dtheta
# --8<-- [end:start]


# --8<-- [start:check]
def check(slope):
    if not isinstance(slope, (torch.Tensor, float, int)):
        return f"slope should be a number, not {type(slope).__name__}."
    slope = torch.as_tensor(slope).double().cpu()
    if slope.numel() != 1:
        return f"The shape is {tuple(slope.shape)}, and x and theta are numbers."
    by_x, by_theta = (f(x, theta).cpu() for f in (grad(g), grad(g, argnums=1)))
    for sentence, value in {
        "Right.": -by_theta / by_x,
        "The wrong sign: if theta grows, does x?": by_theta / by_x,
        "This is how g moves with theta. And how does x follow?": by_theta,
        "Upside down: divide by the slope of g by x.": -by_x / by_theta,
    }.items():
        if torch.allclose(slope.reshape(()), value, rtol=1e-3):
            return sentence
    return f"{slope.item():.3f} is not how fast x moves."


print(check(slope))
#> This is how g moves with theta. And how does x follow?
# --8<-- [end:check]

# --8<-- [start:solution]
slope = -grad(g, argnums=1)(x, theta) / grad(g)(x, theta)
print(check(slope))
#> Right.
# --8<-- [end:solution]

# wrong: no minus
print(check(-slope))
#> The wrong sign: if theta grows, does x?
# wrong: upside down
print(check(1 / slope))
#> Upside down: divide by the slope of g by x.
# wrong: by x
print(check(grad(g)(x, theta)))
#> -1.478 is not how fast x moves.
# wrong: two numbers
print(check(torch.tensor([0.1, 0.2])))
#> The shape is (2,), and x and theta are numbers.
# wrong: both
print(check(grad(g, argnums=(0, 1))(x, theta)))
#> slope should be a number, not tuple.
