"""Exercise: cross-entropy of a batch, by hand."""

import torch
import torch.nn.functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def gradient(X, t):
    """Logits X (N, C), classes t (N,): X.grad after cross_entropy (N, C)."""
    P = F.softmax(X, 0)
    Q = F.one_hot(t, X.shape[1])
    return P - Q
# --8<-- [end:start]


# --8<-- [start:check]
def check(gradient):
    X = torch.tensor([[1.0, 2.0, 0.0], [0.0, 0.0, 3.0]], device=device)
    X.requires_grad_()
    t = torch.tensor([1, 0], device=device)
    F.cross_entropy(X, t).backward()
    ours, right = gradient(X.detach(), t), X.grad
    if getattr(ours, "shape", None) != X.shape:
        return f"The gradient has the shape of X, {tuple(X.shape)}."
    ours = ours.to(right)
    if torch.allclose(ours, right, atol=1e-6):
        return "Right."
    if torch.allclose(ours, -right, atol=1e-6):
        return "The sign is wrong: a step of descent would lower the right logit."
    if ours.sum(1).abs().max() > 1e-5:
        return f"A row should add up to 0; yours: {ours.sum(1).abs().max():.2f}."
    factor = (ours[0, 0] / right[0, 0]).item()
    if torch.allclose(ours, factor * right, atol=1e-6):
        return f"Each number is {factor:.2f} times what it should be."
    return f"The first number is {ours[0, 0]:.3f}, autograd: {right[0, 0]:.3f}."


print(check(gradient))
#> A row should add up to 0; yours: 0.66.
# --8<-- [end:check]


# --8<-- [start:solution]
def gradient(X, t):
    P = F.softmax(X, 1)  # each row by itself
    Q = F.one_hot(t, X.shape[1])
    return (P - Q) / len(X)  # the loss is a mean


print(check(gradient))
#> Right.
# --8<-- [end:solution]


# wrong: the mean is forgotten
def gradient(X, t):
    return F.softmax(X, 1) - F.one_hot(t, X.shape[1])


print(check(gradient))
#> Each number is 2.00 times what it should be.


# wrong: divided by all elements
def gradient(X, t):
    return (F.softmax(X, 1) - F.one_hot(t, X.shape[1])) / X.numel()


print(check(gradient))
#> Each number is 0.33 times what it should be.


# wrong: the target minus the probability
def gradient(X, t):
    return (F.one_hot(t, X.shape[1]) - F.softmax(X, 1)) / len(X)


print(check(gradient))
#> The sign is wrong: a step of descent would lower the right logit.


# wrong: the class of the other row
def gradient(X, t):
    return (F.softmax(X, 1) - F.one_hot(t.flip(0), X.shape[1])) / len(X)


print(check(gradient))
#> The first number is -0.378, autograd: 0.122.


# wrong: only the right class
def gradient(X, t):
    return F.softmax(X, 1)[torch.arange(len(t)), t] - 1


print(check(gradient))
#> The gradient has the shape of X, (2, 3).
