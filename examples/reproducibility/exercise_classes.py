"""Exercise: numbers of classes that are the same in every run."""


# --8<-- [start:start]
def numbers(labels):
    """A number for each class, whatever the order in which the labels come."""
    return {name: i for i, name in enumerate(dict.fromkeys(labels))}
# --8<-- [end:start]


# --8<-- [start:check]
class Label(str):
    """A string whose hash changes, as that of any string from run to run."""

    run = 1

    def __hash__(self):
        return self.run * ord(self[0]) % 8


def check(numbers):
    found = []
    for Label.run in [1, -1]:
        labels = ["dog", "cat", "dog", "bee"][:: Label.run]
        try:
            one = numbers([Label(name) for name in labels])
        except (
            ArithmeticError, AssertionError, AttributeError, ImportError, LookupError,
            NameError, RuntimeError, TypeError, ValueError,
        ) as error:
            return f"It raises {type(error).__name__}."
        if not isinstance(one, dict):
            return f"A dict is wanted, not {one!r}."
        names = (str(name) if isinstance(name, str) else name for name in one)
        found.append(dict(zip(names, one.values(), strict=True)))
    one, two = found
    if set(one) != {"bee", "cat", "dog"}:
        return f"The keys should be the three names, not {list(one)}."
    if sorted(map(repr, one.values())) != ["0", "1", "2"]:
        return f"The numbers should be 0, 1 and 2, not {list(one.values())}."
    if one != two:
        return f"Once it is {one}, then {two}."
    return "Right."


print(check(numbers))
#> Once it is {'dog': 0, 'cat': 1, 'bee': 2}, then {'bee': 0, 'dog': 1, 'cat': 2}.
# --8<-- [end:check]


# --8<-- [start:solution]
def numbers(labels):
    return {name: i for i, name in enumerate(sorted(set(labels)))}


print(check(numbers))
#> Right.
# --8<-- [end:solution]


# wrong: a set without an order
def numbers(labels):
    return {name: i for i, name in enumerate(set(labels))}


print(check(numbers))
#> Once it is {'bee': 0, 'cat': 1, 'dog': 2}, then {'dog': 0, 'cat': 1, 'bee': 2}.


# wrong: labels that come twice count twice
def numbers(labels):
    return {name: i for i, name in enumerate(sorted(labels))}


print(check(numbers))
#> The numbers should be 0, 1 and 2, not [0, 1, 3].


# wrong: names for numbers
def numbers(labels):
    return dict(enumerate(sorted(set(labels))))


print(check(numbers))
#> The keys should be the three names, not [0, 1, 2].


# wrong: only the names
def numbers(labels):
    return labels.sort()


print(check(numbers))
#> A dict is wanted, not None.


# wrong: a list has no such method
def numbers(labels):
    return labels.unique()


print(check(numbers))
#> It raises AttributeError.
