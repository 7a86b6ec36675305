"""Exercise: the classes depend on the order of the files."""

# --8<-- [start:start]
from pathlib import Path


def classes_of(paths):
    """Return the names of the folders that the files are in, each once."""
    classes = []
    for path in paths:
        if path.parent.name not in classes:
            classes.append(path.parent.name)
    return classes


# --8<-- [end:start]


# --8<-- [start:check]
def check(classes_of):
    files = "pets/dog/1.png", "pets/cat/2.png", "pets/dog/3.png", "pets/ant/4.png"
    paths = [Path(file) for file in files]
    one, two = classes_of(paths), classes_of(paths[::-1])
    if not isinstance(one, (list, tuple)):
        return f"A {type(one).__name__} gives no name its number: return a list."
    if len(one) != 3:
        return f"{len(one)} names for 3 folders: {one}."
    if {*one} != {"ant", "cat", "dog"}:
        return f"{one[0]!r} is not the name of a folder: path.parent.name is."
    many = [*classes_of([Path("pets", name, "1.png") for name in "abcdefghij"])]
    if many not in (sorted(many), sorted(many)[::-1]):
        return "A set has another order in each run: sort the names."
    if one != two:
        return f"{one}, then {two}: the same files in another order."
    return "Right."


print(check(classes_of))
#> ['dog', 'cat', 'ant'], then ['ant', 'dog', 'cat']: the same files in another order.
# --8<-- [end:check]


# --8<-- [start:solution]
def classes_of(paths):
    return sorted({path.parent.name for path in paths})


print(check(classes_of))
#> Right.
# --8<-- [end:solution]


# wrong: a set
def classes_of(paths):
    return {path.parent.name for path in paths}


print(check(classes_of))
#> A set gives no name its number: return a list.


# wrong: sorted, but not each once
def classes_of(paths):
    return sorted(path.parent.name for path in paths)


print(check(classes_of))
#> 4 names for 3 folders: ['ant', 'cat', 'dog', 'dog'].


# wrong: sort returns None
def classes_of(paths):
    return list({path.parent.name for path in paths}).sort()


print(check(classes_of))
#> A NoneType gives no name its number: return a list.


# wrong: a list, but in the order of a set
def classes_of(paths):
    return list({path.parent.name for path in paths})


print(check(classes_of))
#> A set has another order in each run: sort the names.


# wrong: the folders, not their names
def classes_of(paths):
    return sorted({str(path.parent) for path in paths})


print(check(classes_of))
#> 'pets/ant' is not the name of a folder: path.parent.name is.
