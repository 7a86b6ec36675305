"""Exercise: find where the way from the parameter to the loss is cut."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:start]
target = torch.tensor([3.0, 5.0], device=device)


def loss(w):
    prediction = torch.tensor([w.item(), 2 * w.item()], device=device)
    return ((prediction - target) ** 2).sum()
# --8<-- [end:start]


# --8<-- [start:check]
def check(loss):
    w = torch.tensor(1.0, device=device, requires_grad=True)
    value = loss(w)
    if not isinstance(value, torch.Tensor):
        return f"The loss should be a tensor, not {value}."
    if value.shape != ():
        return f"The loss should be one number; its shape is {tuple(value.shape)}."
    if not value.requires_grad:
        return "The loss does not require grad: what it is made of is new."
    if value.is_leaf:
        return "The loss is a leaf itself: no way leads from it to w."
    value.backward()
    if w.grad is None:
        return "w.grad is None: the loss leads to another leaf, not to w."
    if w.grad != -16:
        return f"w.grad is {w.grad}; the loss of [w, 2 w] has -16 at w = 1."
    return "Right."


print(check(loss))
#> The loss does not require grad: what it is made of is new.
# --8<-- [end:check]


# --8<-- [start:solution]
def loss(w):
    prediction = torch.stack([w, 2 * w])
    return ((prediction - target) ** 2).sum()


print(check(loss))
#> Right.
# --8<-- [end:solution]


# wrong: a new tensor that requires grad is another leaf
def loss(w):
    prediction = torch.tensor(
        [w.item(), 2 * w.item()], device=device, requires_grad=True
    )
    return ((prediction - target) ** 2).sum()


print(check(loss))
#> w.grad is None: the loss leads to another leaf, not to w.


# wrong: the loss is made to require grad
def loss(w):
    prediction = torch.tensor([w.item(), 2 * w.item()], device=device)
    return ((prediction - target) ** 2).sum().requires_grad_()


print(check(loss))
#> The loss is a leaf itself: no way leads from it to w.


# wrong: one entry by way of w, the other by way of a number
def loss(w):
    prediction = torch.stack([w, torch.tensor(2 * w.item(), device=device)])
    return ((prediction - target) ** 2).sum()


print(check(loss))
#> w.grad is -4.0; the loss of [w, 2 w] has -16 at w = 1.


# wrong: no sum
def loss(w):
    return (torch.stack([w, 2 * w]) - target) ** 2


print(check(loss))
#> The loss should be one number; its shape is (2,).


# wrong: a number of Python
def loss(w):
    return (w.item() - 3) ** 2 + (2 * w.item() - 5) ** 2


print(check(loss))
#> The loss should be a tensor, not 13.0.
