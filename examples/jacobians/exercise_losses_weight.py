"""Exercise: derive the gradient of BCE with a weight for yes."""

import torch
import torch.nn.functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def gradient(x, t, w):
    """Logits x (n,), targets t (n,), pos_weight w, a number → (n,)."""
    return (torch.sigmoid(x) - t) / len(x)  # where does w belong?
# --8<-- [end:start]


# --8<-- [start:check]
def check(gradient):
    x = torch.tensor([0.0, 0.0, 2.0], device=device, requires_grad=True)
    t = torch.tensor([1.0, 0.0, 0.5], device=device)
    w = torch.tensor(4.0, device=device)
    F.binary_cross_entropy_with_logits(x, t, pos_weight=w).backward()
    ours = gradient(x.detach(), t, w)
    if getattr(ours, "shape", None) != x.shape:
        return f"The gradient has the shape of x, {tuple(x.shape)}."
    ours, right = ours.to(x.grad) * 3, x.grad * 3  # without the mean
    if torch.allclose(ours, right, atol=1e-6):
        return "Right."
    first, no, half = (f"{number:.3f}" for number in ours.tolist())
    if (ours[0] - right[0]).abs() > 1e-5:
        return f"3 times the gradient of the yes is {first}, not -2: w counts it."
    if (ours[1] - right[1]).abs() > 1e-5:
        return f"3 times the gradient of the no is {no}, not 0.5: w is not for no."
    return f"Yes and no are right, t = 0.5 is not: {half}, not {right[2]:.3f}."


print(check(gradient))
#> 3 times the gradient of the yes is -0.500, not -2: w counts it.
# --8<-- [end:check]


# --8<-- [start:solution]
def gradient(x, t, w):
    s = torch.sigmoid(x)
    return (w * t * (s - 1) + (1 - t) * s) / len(x)


print(check(gradient))
#> Right.
# --8<-- [end:solution]


# wrong: yes and no weigh more
def gradient(x, t, w):
    return w * (torch.sigmoid(x) - t) / len(x)


print(check(gradient))
#> 3 times the gradient of the no is 2.000, not 0.5: w is not for no.


# wrong: the weight only at t, and not at the sigmoid beside it
def gradient(x, t, w):
    return (torch.sigmoid(x) - w * t) / len(x)


print(check(gradient))
#> 3 times the gradient of the yes is -3.500, not -2: w counts it.


# wrong: t is taken for 0 or 1
def gradient(x, t, w):
    weight = torch.where(t > 0, w, 1)
    return weight * (torch.sigmoid(x) - t) / len(x)


print(check(gradient))
#> Yes and no are right, t = 0.5 is not: 1.523, not 0.202.


# wrong: a number
def gradient(x, t, w):
    return (w * t * (torch.sigmoid(x) - 1)).mean()


print(check(gradient))
#> The gradient has the shape of x, (3,).
