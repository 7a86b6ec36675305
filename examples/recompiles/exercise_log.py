"""Exercise: a loss that is logged, without a graph break."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
log = []


def loss(x, y):
    """The mean squared error. Its value is to be logged."""
    error = ((x - y) ** 2).mean()
    value = error.item()  # takes a value out of the graph
    log.append(value)
    return error


def step(fast_loss, x, y):
    """Compute the loss by the compiled function, and return it. Log here?"""
    return fast_loss(x, y)
# --8<-- [end:start]


# --8<-- [start:check]
def check(loss, step):
    graphs = []

    def backend(graph, example_inputs):
        graphs.append(graph)
        return graph.forward

    torch.compiler.reset()
    log.clear()
    x = torch.tensor([1.0, 2.0], device=device)
    try:
        fast = torch.compile(loss, backend=backend)
        explained = torch._dynamo.explain(loss)(x, torch.zeros_like(x))
        log.clear()
        found = [step(fast, x, torch.full_like(x, y)) for y in [0.0, 1.0]]
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
    if not graphs:
        return "step does not call the compiled function."
    if not all(isinstance(y, torch.Tensor) for y in found):
        return f"step should return the loss, a tensor, not {found[0]}."
    if found[0].tolist() != 2.5:
        return f"step should return 2.5, not {found[0].tolist()}."
    if explained.break_reasons:
        line = explained.break_reasons[0].user_stack[-1].line
        return f"The graph breaks here: {line}"
    if any(isinstance(value, torch.Tensor) for value in log):
        return "The log holds tensors. item() gives a number, and lets the rest go."
    words = [value for value in log if isinstance(value, str)]
    if words or [str(value) for value in log] != ["2.5", "0.5"]:
        return f"The log should be [2.5, 0.5], and is {log}."
    return "Right."


print(check(loss, step))
#> The graph breaks here: value = error.item()  # takes a value out of the graph
# --8<-- [end:check]

loss(torch.zeros(2), torch.zeros(2))  # as it is

# --8<-- [start:solution]
def loss(x, y):
    return ((x - y) ** 2).mean()


def step(fast_loss, x, y):
    error = fast_loss(x, y)
    log.append(error.item())
    return error


print(check(loss, step))
#> Right.
# --8<-- [end:solution]


# wrong: no log at all
print(check(loss, lambda fast, x, y: fast(x, y)))
#> The log should be [2.5, 0.5], and is [].


# wrong: a log of tensors
def step(fast_loss, x, y):
    log.append(fast_loss(x, y))
    return log[-1]


print(check(loss, step))
#> The log holds tensors. item() gives a number, and lets the rest go.
# wrong: the log in place of the loss
print(check(loss, lambda fast, x, y: log.append(fast(x, y).item())))
#> step should return the loss, a tensor, not None.
# wrong: not compiled
print(check(loss, lambda fast, x, y: loss(x, y)))
#> step does not call the compiled function.
# wrong: words
print(check(loss, lambda fast, x, y: (log.append("2.5"), fast(x, y))[1]))
#> The log should be [2.5, 0.5], and is ['2.5', '2.5'].
# wrong: half of the loss
print(check(loss, lambda fast, x, y: fast(x, y) / 2))
#> step should return 2.5, not 1.25.
# wrong: an argument too few
print(check(loss, lambda fast, x: fast(x)))
#> It raises TypeError.


# right, too: the compiled function returns the loss, and what is to be logged
def step(fast_loss, x, y):
    error, value = fast_loss(x, y)
    log.append(value.item())
    return error


assert check(lambda x, y: 2 * (((x - y) ** 2).mean(),), step) == "Right."
# wrong: the sum in place of the mean
print(check(lambda x, y: 2 * (((x - y) ** 2).sum(),), step))
#> step should return 2.5, not 5.0.
