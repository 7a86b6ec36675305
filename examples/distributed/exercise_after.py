"""Exercise: what four processes hold after a collective."""

# --8<-- [start:start]
import torch

# rank r of four processes has the tensor [r, 10 * r]; what has rank 1 afterwards?
guess = {
    "broadcast(x, src=3)": None,
    "all_reduce(x)": None,
    "all_gather(parts, x)": None,  # the parts one after another
}
# --8<-- [end:start]


# --8<-- [start:check]
def numbers(answer):
    if isinstance(answer, (list, tuple)):  # also a list of tensors
        rows = [numbers(part) for part in answer]
        return None if None in rows else [n for row in rows for n in row]
    try:
        return torch.as_tensor(answer, dtype=torch.float64).flatten().tolist()
    except (TypeError, ValueError, RuntimeError, OverflowError):
        return None


def check(guess):
    start = torch.tensor([[r, 10 * r] for r in range(4)])
    right = {
        "broadcast(x, src=3)": start[3],
        "all_reduce(x)": start.sum(0),
        "all_gather(parts, x)": start,
    }
    if not isinstance(guess, dict) or set(guess) != set(right):
        return "Leave the three names as they are, and fill in lists."
    for name, expected in right.items():
        if guess[name] is None:
            return f"Guess {name} as a list."
        answer = numbers(guess[name])
        if answer is None:
            return f"{name}: a list of numbers is expected, not {guess[name]!r}."
        if answer == numbers(expected):
            continue
        if answer == numbers(start[1]):
            return f"{name}: that is what rank 1 had before."
        if "reduce" in name and answer == numbers(start.double().mean(0)):
            return f"{name}: that is the mean; without an op it is the sum."
        if len(answer) != expected.numel():
            return f"{name}: {expected.numel()} numbers, not {len(answer)}."
        return f"{name}: not {guess[name]}. Write down what each of the four has."
    return "Right."


print(check(guess))
#> Guess broadcast(x, src=3) as a list.
# --8<-- [end:check]

# --8<-- [start:solution]
guess = {
    "broadcast(x, src=3)": [3, 30],
    "all_reduce(x)": [6, 60],  # 0 + 1 + 2 + 3
    "all_gather(parts, x)": [0, 0, 1, 10, 2, 20, 3, 30],
}
print(check(guess))
#> Right.
# --8<-- [end:solution]

# right, too: what all_gather makes is a list of tensors
parts = [torch.tensor([r, 10 * r]) for r in range(4)]
print("tensors:", check(guess | {"all_gather(parts, x)": parts}))
#> tensors: Right.

# wrong: only the source sends, and nobody receives
print(check(guess | {"broadcast(x, src=3)": [1, 10]}))
#> broadcast(x, src=3): that is what rank 1 had before.

# wrong: the mean, as of gradients
print(check(guess | {"all_reduce(x)": [1.5, 15.0]}))
#> all_reduce(x): that is the mean; without an op it is the sum.

# wrong: added up
print(check(guess | {"all_gather(parts, x)": [6, 60]}))
#> all_gather(parts, x): 8 numbers, not 2.

# wrong: a number
print(check(guess | {"all_reduce(x)": 6}))
#> all_reduce(x): 2 numbers, not 1.

# wrong: the numbers without names
print(check([[3, 30], [6, 60]]))
#> Leave the three names as they are, and fill in lists.

# wrong: from rank 0
print(check(guess | {"broadcast(x, src=3)": [0, 0]}))
#> broadcast(x, src=3): not [0, 0]. Write down what each of the four has.

# wrong: a name
print(check(guess | {"all_reduce(x)": ["sum"]}))
#> all_reduce(x): a list of numbers is expected, not ['sum'].
