"""grad: from a function to the function that gives its gradient."""

import torch
from torch.func import grad

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:grad]
def f(x):
    return x**3


x = torch.tensor(3.0, device=device)
print(grad(f)(x))  # 3 x^2
#> tensor(27.)
print(grad(grad(f))(x))  # 6 x
#> tensor(18.)
# --8<-- [end:grad]

# --8<-- [start:options]
from torch.func import grad_and_value


def error(w, b, x):
    y = w * x + b
    return (y - 5) ** 2, y  # what is differentiated, and what else you want


w, b = torch.tensor(2.0, device=device), torch.tensor(1.0, device=device)
print(grad(error, argnums=(0, 1), has_aux=True)(w, b, x)[0])  # by w and by b
#> (tensor(12.), tensor(4.))
g, (value, y) = grad_and_value(error, has_aux=True)(w, b, x)
print(g, value, y)
#> tensor(12.) tensor(4.) tensor(7.)


def in_a_dict(p):
    return error(p["w"], p["b"], x)[0]


print(grad(in_a_dict)({"w": w, "b": b}))  # in the form of its argument
#> {'w': tensor(12.), 'b': tensor(4.)}
# --8<-- [end:options]

# --8<-- [start:requires-grad]
w = torch.tensor(2.0, device=device, requires_grad=True)
print(grad(f)(w), w.grad)
#> tensor(12., grad_fn=<MulBackward0>) None
print(grad(f)(w.detach()))
#> tensor(12.)
# --8<-- [end:requires-grad]

# --8<-- [start:scalar]
try:
    grad(lambda x: x * 2)(torch.ones(2, device=device))
except RuntimeError as error:
    print(str(error).split(": ")[1].split(", ")[0])
    #> Expected f(*args) to return a scalar Tensor

try:
    grad(f)(3.0)
except ValueError as error:
    print(error)
    #> Thing passed to transform API must be Tensor, got <class 'float'>
# --8<-- [end:scalar]

# --8<-- [start:pure]
kept = []


def with_a_side_effect(x):
    kept.append(x.sin())
    return kept[-1] ** 2


grad(with_a_side_effect)(x)
print(type(kept[0]).__name__, str(kept[0]).partition("(")[0])
#> Tensor GradTrackingTensor
# --8<-- [end:pure]
