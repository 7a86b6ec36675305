"""Exercise: when is it compiled?"""

import torch

# --8<-- [start:start]
sizes = [8, 8, 5, 1, 9, 1]
answer = [1, 1, 1, 1, 1, 1]  # graphs after each call
# --8<-- [end:start]


# --8<-- [start:check]
def check(answer):
    graphs, counts = [], []

    def backend(graph, example_inputs):
        graphs.append(graph)
        return graph.forward

    torch.compiler.reset()
    fast = torch.compile(lambda x: x * 2, backend=backend)
    for size in sizes:
        fast(torch.ones(size))
        counts.append(len(graphs))
    if isinstance(answer, str):
        return "A list of six numbers is wanted, not a string."
    try:
        answer = [int(count) for count in answer if float(count) == int(count)]
    except (OverflowError, TypeError, ValueError):
        return "A list of six numbers is wanted."
    if len(answer) != len(sizes):
        return f"There are {len(sizes)} calls, and {len(answer)} whole numbers."
    if answer == counts:
        return "Right."
    n = [a == b for a, b in zip(answer, counts, strict=True)].index(False)
    why = "is it a size for which there is a graph?"
    return f"Call {n + 1}, size {sizes[n]}, is not {answer[n]}: {why}"


print(check(answer))
#> Call 3, size 5, is not 1: is it a size for which there is a graph?
# --8<-- [end:check]

# --8<-- [start:solution]
answer = [1, 1, 2, 3, 3, 3]  # for 8; for any from 2 on; for 1
print(check(answer))
#> Right.
# --8<-- [end:solution]

# wrong: a graph for each size
print(check([1, 1, 2, 3, 4, 4]))
#> Call 5, size 9, is not 4: is it a size for which there is a graph?
# wrong: 1 is taken for any size
print(check([1, 1, 2, 2, 2, 2]))
#> Call 4, size 1, is not 2: is it a size for which there is a graph?
# wrong: the number of new graphs, and only for some
print(check([1, 0, 1]))
#> There are 6 calls, and 3 whole numbers.
# wrong: not whole
print(check([1.5, 1, 2, 3, 3, 3]))
#> There are 6 calls, and 5 whole numbers.
assert check([float("inf")] * 6) == check(3)
# wrong: a string
print(check("112333"))
#> A list of six numbers is wanted, not a string.
# wrong: one number
print(check(3))
#> A list of six numbers is wanted.
