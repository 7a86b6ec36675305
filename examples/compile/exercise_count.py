"""Exercise: a backend that counts operations."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:start]
counts = []


def counting(graph, example_inputs):
    """Append how many operations the graph has, and let it run as it is."""
    counts.append(len(graph.graph.nodes))  # the input and the output are nodes, too
    return graph.forward
# --8<-- [end:start]


# --8<-- [start:check]
def check(counting):
    cases = {"x.sin()": 1, "(x * 2 + 1).sum()": 3, "torch.relu(x).sum() - y.cos()": 4}
    x = torch.ones(3, device=device)
    y = 2 * x
    for text, wanted in cases.items():
        function = eval(f"lambda x, y: {text}", {"torch": torch})
        counts.clear()
        torch.compiler.reset()
        try:
            found = torch.compile(function, backend=counting)(x, y)
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
            words = "what should a backend return?"
            return f"{text} raises {type(error).__name__}: {words}"
        if len(counts) != 1:
            return f"{text}: counts has {len(counts)} numbers, not 1."
        if not isinstance(counts[0], (int, float)):
            return f"{text}: a number should be appended, not {counts[0]!r}."
        if counts[0] != wanted:
            return f"{text}: {counts[0]} were counted, {wanted} are operations."
        wanted = function(x, y)
        if not isinstance(found, torch.Tensor) or not torch.equal(found, wanted):
            return f"{text} gives {found}."
    return "Right."


print(check(counting))
#> x.sin(): 3 were counted, 1 are operations.
# --8<-- [end:check]

# --8<-- [start:solution]
def counting(graph, example_inputs):
    calls = [node for node in graph.graph.nodes if node.op.startswith("call")]
    counts.append(len(calls))
    return graph.forward


print(check(counting))
#> Right.
# --8<-- [end:solution]


# wrong: methods of tensors are left out
def counting(graph, example_inputs):
    counts.append(sum(node.op == "call_function" for node in graph.graph.nodes))
    return graph.forward


print(check(counting))
#> x.sin(): 0 were counted, 1 are operations.


# wrong: nothing to run
def counting(graph, example_inputs):
    calls = [node for node in graph.graph.nodes if node.op.startswith("call")]
    counts.append(len(calls))


print(check(counting))
#> x.sin() raises BackendCompilerFailed: what should a backend return?
# wrong: nothing counted
print(check(lambda graph, example_inputs: graph.forward))
#> x.sin(): counts has 0 numbers, not 1.


# wrong: twice the result
def counting(graph, example_inputs):
    calls = [node for node in graph.graph.nodes if node.op.startswith("call")]
    counts.append(len(calls))
    return lambda *inputs: [2 * y for y in graph.forward(*inputs)]


print(check(counting))
#> x.sin() gives tensor([1.6829, 1.6829, 1.6829]).


# wrong: one input is taken for granted
def counting(graph, example_inputs):
    counts.append(len(graph.graph.nodes) - 2)
    return graph.forward


print(check(counting))
#> torch.relu(x).sum() - y.cos(): 5 were counted, 4 are operations.


# wrong: the operations, not how many they are
def counting(graph, example_inputs):
    counts.append([n.name for n in graph.graph.nodes if n.op.startswith("call")])
    return graph.forward


print(check(counting))
#> x.sin(): a number should be appended, not ['sin'].
