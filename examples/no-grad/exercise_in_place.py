"""Exercise: an in-place change of what the graph has saved."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:start]
def loss(x):
    y = torch.sigmoid(x)
    y *= 2
    y -= 1
    return y.sum()
# --8<-- [end:start]


# --8<-- [start:check]
def check(loss):
    x = torch.zeros(2, device=device, requires_grad=True)
    try:
        value = loss(x)
        if not isinstance(value, torch.Tensor):
            return f"The loss should be a tensor, not {value}."
        value.backward()
    except RuntimeError as error:
        if "modified by an inplace" in str(error):
            return "backward raises: a value that it needs has been changed."
        return f"It raises: {str(error).partition('.')[0]}."
    if x.grad is None:
        return "x.grad is None: no way leads from the loss to x."
    if x.grad.tolist() == [0, 0]:
        return "It raises no more, but x.grad is 0: the change was not counted."
    if x.grad.tolist() != [0.5, 0.5]:
        return f"x.grad is {x.grad.tolist()}; 2 * sigmoid has the slope 0.5 at 0."
    if value.item() != 0:
        return f"The loss is {value.item():g}; it should be 0 at 0, as before."
    return "Right."


print(check(loss))
#> backward raises: a value that it needs has been changed.
# --8<-- [end:check]


# --8<-- [start:solution]
def loss(x):
    y = torch.sigmoid(x)
    y = y * 2  # a new tensor: the result of sigmoid stays
    y -= 1
    return y.sum()


print(check(loss))
#> Right.
# --8<-- [end:solution]


# wrong: the change is hidden from autograd
def loss(x):
    y = torch.sigmoid(x)
    y.data *= 2
    y.data -= 1
    return y.sum()


print(check(loss))
#> It raises no more, but x.grad is 0: the change was not counted.


# wrong: without a graph
def loss(x):
    with torch.no_grad():
        y = torch.sigmoid(x)
        y *= 2
        y -= 1
    return y.sum().requires_grad_()


print(check(loss))
#> x.grad is None: no way leads from the loss to x.


# wrong: the changes are left out
def loss(x):
    return torch.sigmoid(x).sum()


print(check(loss))
#> x.grad is [0.25, 0.25]; 2 * sigmoid has the slope 0.5 at 0.


# wrong: one of them is left out
def loss(x):
    y = torch.sigmoid(x)
    y = y * 2
    return y.sum()


print(check(loss))
#> The loss is 2; it should be 0 at 0, as before.


# wrong: no sum
def loss(x):
    return torch.sigmoid(x) * 2 - 1


print(check(loss))
#> It raises: grad can be implicitly created only for scalar outputs.


# wrong: a number of Python
def loss(x):
    return (torch.sigmoid(x) * 2 - 1).sum().item()


print(check(loss))
#> The loss should be a tensor, not 0.0.
