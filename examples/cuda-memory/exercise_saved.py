"""Exercise: which operations keep their input for backward?"""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:start]
lines = {
    1: lambda x: x + 1,
    2: lambda x: x.cos(),
    3: lambda x: x.sigmoid(),
    4: lambda x: x**3,
    5: lambda x: 2 * x,
    6: lambda x: x.log(),
}
guess = None  # the numbers of the lines that keep x for backward, as a set
# --8<-- [end:start]


# --8<-- [start:check]
def keeps_its_input(line):
    x = torch.rand(8, device=device).requires_grad_()
    kept = []

    def note(tensor):
        kept.append(tensor.data_ptr())
        return tensor

    with torch.autograd.graph.saved_tensors_hooks(note, lambda tensor: tensor):
        line(x)
    return x.data_ptr() in kept


def check(guess):
    if not isinstance(guess, set):
        return "Guess a set of numbers, such as {1, 2}."
    if unknown := guess - lines.keys():
        return f"There is no line {unknown.pop()!r}."
    for n, line in lines.items():
        if n in guess and not keeps_its_input(line):
            return f"Line {n} does not keep x: can its derivative be had without x?"
        if n not in guess and keeps_its_input(line):
            return f"Line {n} keeps x: write its derivative down."
    return "Right."


print(check(guess))
#> Guess a set of numbers, such as {1, 2}.
# --8<-- [end:check]

# --8<-- [start:solution]
answer = {n for n, line in lines.items() if keeps_its_input(line)}
print(sorted(answer))
#> [2, 4, 6]
print(check(answer))
#> Right.
# --8<-- [end:solution]

# wrong: all of them
print(check({1, 2, 3, 4, 5, 6}))
#> Line 1 does not keep x: can its derivative be had without x?

# wrong: what is no straight line; sigmoid needs its result alone
print(check({2, 3, 4, 6}))
#> Line 3 does not keep x: can its derivative be had without x?

# wrong: the power and the logarithm
print(check({4, 6}))
#> Line 2 keeps x: write its derivative down.

# wrong: a factor
print(check({2, 4, 5, 6}))
#> Line 5 does not keep x: can its derivative be had without x?

# wrong: a line that is not there
print(check({2, 4, 6, 7}))
#> There is no line 7.
