"""Exercise: a limit for the norm, without a graph break."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def shorten(x):
    """x, or x divided by its norm if that is above 1; as one graph."""
    norm = x.norm()
    if norm > 1:
        return x / norm
    return x
# --8<-- [end:start]


# --8<-- [start:check]
def check(shorten):
    if not callable(shorten):
        return f"A function is wanted, not {shorten}."
    cases = {"long": [3.0, 4.0], "short": [0.3, 0.4], "zero": [0.0, 0.0]}
    for name, values in cases.items():
        x = torch.tensor(values, device=device)
        torch.compiler.reset()
        wanted = [0.6, 0.8] if name == "long" else values
        try:
            explained = torch._dynamo.explain(shorten)(x.clone())
            y = torch.compile(shorten, backend="eager")(x)
        except (
            ArithmeticError,
            AssertionError,
            AttributeError,
            LookupError,
            NameError,
            RuntimeError,
            TypeError,
            ValueError,
        ) as error:
            return f"It raises {type(error).__name__}."
        if explained.break_reasons:
            line = explained.break_reasons[0].user_stack[-1].line
            return f"The graph breaks here: {line}"
        if not isinstance(y, torch.Tensor) or y.shape != x.shape:
            found = tuple(y.shape) if isinstance(y, torch.Tensor) else y
            return f"{values}: a tensor of shape (2,) is wanted, not {found}."
        if y.dtype != x.dtype or y.device != x.device:
            return f"{values}: a {x.dtype} on {x.device}, not {y.dtype} on {y.device}."
        found = [round(value, 2) for value in y.tolist()]
        if found != wanted:
            return f"{values} becomes {found}, not {wanted}."
        if x.tolist() != torch.tensor(values).tolist():
            return f"The result is right, but x itself has changed, from {values}."
    return "Right."


print(check(shorten))
#> The graph breaks here: if norm > 1:
# --8<-- [end:check]

shorten(torch.tensor([3.0, 4.0])), shorten(torch.zeros(2))  # as it is, both ways


# --8<-- [start:solution]
def shorten(x):
    return x / x.norm().clamp(min=1)


print(check(shorten))
#> Right.
# --8<-- [end:solution]

assert shorten(torch.zeros(2)).norm() == 0  # and without the compiler
# right, too: both sides are computed
other = check(lambda x: torch.where(x.norm() > 1, x / x.norm().clamp(min=1), x))
assert other == "Right."
# wrong: always divided
print(check(lambda x: x / x.norm()))
#> [0.3, 0.4] becomes [0.6, 0.8], not [0.3, 0.4].
# wrong: numbers are cut off, not the vector
print(check(lambda x: x.clamp(max=1)))
#> [3.0, 4.0] becomes [1.0, 1.0], not [0.6, 0.8].
# wrong: complex numbers
print(check(lambda x: x / x.norm().clamp(min=1) + 0j))
#> [3.0, 4.0]: a torch.float32 on cpu, not torch.complex64 on cpu.
# wrong: the value is read
print(check(lambda x: x / max(x.norm().item(), 1.0)))
#> The graph breaks here: print(check(lambda x: x / max(x.norm().item(), 1.0)))
# wrong: in place
print(check(lambda x: x.div_(x.norm().clamp(min=1))))
#> The result is right, but x itself has changed, from [3.0, 4.0].
# wrong: a result in place of the function
print(check(3))
#> A function is wanted, not 3.
# wrong: the norm is returned
print(check(lambda x: x.norm()))
#> [3.0, 4.0]: a tensor of shape (2,) is wanted, not ().
# wrong: nothing is returned
print(check(lambda x: None))
#> [3.0, 4.0]: a tensor of shape (2,) is wanted, not None.
# wrong: a function of no argument
print(check(lambda: None))
#> It raises TypeError.
