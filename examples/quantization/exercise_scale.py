"""Exercise: quantize and come back."""

import torch


# --8<-- [start:start]
def quantize(w):
    """Give int8 numbers and one scale for each row."""
    scale = w.abs().max() / 127
    return (w / scale).round().to(torch.int8), scale
# --8<-- [end:start]


# --8<-- [start:check]
def check(quantize):
    w = torch.tensor([[1.0, -0.5, 0.25], [100.0, 50.0, -200.0]])
    try:
        q, scale = quantize(w)
    except (RuntimeError, TypeError, ValueError, LookupError, AttributeError) as e:
        return f"It raises {type(e).__name__}, or gives no pair."
    if not (isinstance(q, torch.Tensor) and isinstance(scale, torch.Tensor)):
        return "Two tensors are wanted."
    if q.dtype != torch.int8:
        return f"The numbers are {q.dtype}, not int8."
    if scale.shape == ():
        return "There is one scale for all: the first row becomes 1, -1, 0."
    if scale.shape != (2, 1):
        return f"Scales of the shape {tuple(scale.shape)}; (2, 1) multiplies rows."
    if q.shape != w.shape:
        return f"The numbers have the shape {tuple(q.shape)}."
    error = ((q * scale - w).abs() / scale).max().item()
    if not error <= 1:
        return "A weight has become another: does -200 fit between -127 and 127?"
    if error > 0.51:
        return f"A weight is off by {error:.1f} scales: not the nearest number."
    largest = q.int().abs().amax(dim=1).tolist()
    if min(largest) < 127:
        return f"The largest number of each row is {largest}: 127 has room for it."
    return "Right."


print(check(quantize))
#> There is one scale for all: the first row becomes 1, -1, 0.
# --8<-- [end:check]


# --8<-- [start:solution]
def quantize(w):
    scale = w.abs().amax(dim=1, keepdim=True) / 127
    return (w / scale).round().to(torch.int8), scale


print(check(quantize))
#> Right.
# --8<-- [end:solution]


# wrong: the dimension is gone
def quantize(w):
    scale = w.abs().amax(dim=1) / 127
    return (w / scale[:, None]).round().to(torch.int8), scale


print(check(quantize))
#> Scales of the shape (2,); (2, 1) multiplies rows.


# wrong: the largest weight, not the largest size of one
def quantize(w):
    scale = w.amax(dim=1, keepdim=True) / 127
    return (w / scale).round().clamp(-127, 127).to(torch.int8), scale


print(check(quantize))
#> A weight has become another: does -200 fit between -127 and 127?


# wrong: cut off, not rounded
def quantize(w):
    scale = w.abs().amax(dim=1, keepdim=True) / 127
    return (w / scale).to(torch.int8), scale


print(check(quantize))
#> A weight is off by 0.8 scales: not the nearest number.


# wrong: the division by 127 is forgotten
def quantize(w):
    scale = w.abs().amax(dim=1, keepdim=True)
    return (w / scale).round().to(torch.int8), scale


print(check(quantize))
#> The largest number of each row is [1, 1]: 127 has room for it.


# wrong: there is no dimension 2
def quantize(w):
    return w.round().to(torch.int8), w.abs().amax(dim=2, keepdim=True) / 127


print(check(quantize))
#> It raises IndexError, or gives no pair.


# wrong: floats
def quantize(w):
    scale = w.abs().amax(dim=1, keepdim=True) / 127
    return (w / scale).round(), scale


print(check(quantize))
#> The numbers are torch.float32, not int8.


# wrong: the weights only
def quantize(w):
    return w.to(torch.int8)


print(check(quantize))
#> Scales of the shape (3,); (2, 1) multiplies rows.


# wrong: nothing is returned
def quantize(w):
    w.to(torch.int8)


print(check(quantize))
#> It raises TypeError, or gives no pair.


# wrong: the scales are a list
def quantize(w):
    scale = w.abs().amax(dim=1, keepdim=True) / 127
    return (w / scale).round().to(torch.int8), scale.tolist()


print(check(quantize))
#> Two tensors are wanted.


# wrong: a row is lost
def quantize(w):
    scale = w.abs().amax(dim=1, keepdim=True) / 127
    return (w[0] / scale[0]).round().to(torch.int8), scale


print(check(quantize))
#> The numbers have the shape (3,).
