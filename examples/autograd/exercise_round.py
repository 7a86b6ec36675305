"""Exercise: a round that lets the gradient through."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:start]
class Round(torch.autograd.Function):
    @staticmethod
    def forward(x):
        return x.round()

    @staticmethod
    def setup_context(ctx, inputs, output):
        pass  # backward needs nothing

    @staticmethod
    def backward(ctx, v):
        return torch.zeros_like(v)  # your code
# --8<-- [end:start]


# --8<-- [start:check]
def check(Round):
    x = torch.tensor([0.3, 1.7], device=device, requires_grad=True)
    y = Round.apply(x)
    if y.tolist() != [0, 2]:
        return f"forward should round [0.3, 1.7]; it gives {y.tolist()}."
    (y * torch.tensor([5.0, 7.0], device=device)).sum().backward()
    if x.grad is None:
        return "backward returns None: no gradient at all gets to x."
    if x.grad.tolist() == [0, 0]:
        return "The gradient is still 0, as that of round itself."
    if x.grad.tolist() == [1, 1]:
        return "1 for each, whatever comes after: v is not used."
    if x.grad.tolist() != [5, 7]:
        return f"[5, 7] arrive at y; x gets {x.grad.tolist()}."
    return "Right."


print(check(Round))
#> The gradient is still 0, as that of round itself.
# --8<-- [end:check]


# --8<-- [start:solution]
class Round(torch.autograd.Function):
    @staticmethod
    def forward(x):
        return x.round()

    @staticmethod
    def setup_context(ctx, inputs, output):
        pass

    @staticmethod
    def backward(ctx, v):
        return v


print(check(Round))
#> Right.
# --8<-- [end:solution]


class Ones(Round):  # wrong: the derivative alone
    @staticmethod
    def backward(ctx, v):
        return torch.ones_like(v)


print(check(Ones))
#> 1 for each, whatever comes after: v is not used.


class Nothing(Round):  # wrong: no return
    @staticmethod
    def backward(ctx, v):
        v.clone()


print(check(Nothing))
#> backward returns None: no gradient at all gets to x.


class Floor(Round):  # wrong: another function
    @staticmethod
    def forward(x):
        return x.floor()


print(check(Floor))
#> forward should round [0.3, 1.7]; it gives [0.0, 1.0].


class Rounded(Round):  # wrong: the gradient times the input
    @staticmethod
    def setup_context(ctx, inputs, output):
        ctx.save_for_backward(output)

    @staticmethod
    def backward(ctx, v):
        return v * ctx.saved_tensors[0]


print(check(Rounded))
#> [5, 7] arrive at y; x gets [0.0, 14.0].
