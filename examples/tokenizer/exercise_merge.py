"""Exercise: merge a pair."""


# --8<-- [start:start]
def merge(ids, pair, new):
    """Each `pair` of neighbours in `ids` becomes the id `new`."""
    return [new if i in pair else i for i in ids]  # your code


# --8<-- [end:start]


# --8<-- [start:check]
def check(merge):
    for ids, right in [
        ([1, 2, 3, 1, 2], [9, 3, 9]),
        ([2, 1, 1, 3], [2, 1, 1, 3]),
        ([1, 1, 2], [1, 9]),
        ([5, 1], [5, 1]),
    ]:
        given = list(ids)
        try:
            found = merge(given, (1, 2), 9)
        except IndexError:
            return f"IndexError for {ids}: the last id has no neighbour."
        if given != ids:
            return "It changes the list that it was given: build a new one."
        if found != right:
            return f"{ids} with (1, 2) as 9 gives {found}, expected {right}."
    found = merge([4, 4, 4], (4, 4), 9)
    if found != [9, 4]:
        return f"[4, 4, 4] with (4, 4) as 9 gives {found}: from the left, [9, 4]."
    return "Right."


print(check(merge))
#> [1, 2, 3, 1, 2] with (1, 2) as 9 gives [9, 9, 3, 9, 9], expected [9, 3, 9].
# --8<-- [end:check]


# --8<-- [start:solution]
def merge(ids, pair, new):
    merged, i = [], 0
    while i < len(ids):
        if tuple(ids[i : i + 2]) == pair:
            merged.append(new)
            i += 2
        else:
            merged.append(ids[i])
            i += 1
    return merged


print(check(merge))
#> Right.
# --8<-- [end:solution]


# wrong: the second id of the pair stays
def merge(ids, pair, new):
    merged = []
    for i, a in enumerate(ids):
        merged.append(new if tuple(ids[i : i + 2]) == pair else a)
    return merged


print(check(merge))
#> [1, 2, 3, 1, 2] with (1, 2) as 9 gives [9, 2, 3, 9, 2], expected [9, 3, 9].


# wrong: looks past the end
def merge(ids, pair, new):
    merged, i = [], 0
    while i < len(ids):
        if (ids[i], ids[i + 1]) == pair:
            merged.append(new)
            i += 2
        else:
            merged.append(ids[i])
            i += 1
    return merged


print(check(merge))
#> IndexError for [2, 1, 1, 3]: the last id has no neighbour.


# wrong: changes what it was given
def merge(ids, pair, new):
    for i in range(len(ids) - 1):
        if tuple(ids[i : i + 2]) == pair:
            ids[i : i + 2] = [new]
    return ids


print(check(merge))
#> It changes the list that it was given: build a new one.


# wrong: from the right
def merge(ids, pair, new):
    merged, i = [], len(ids)
    while i > 0:
        if tuple(ids[max(i - 2, 0) : i]) == pair:
            merged.insert(0, new)
            i -= 2
        else:
            merged.insert(0, ids[i - 1])
            i -= 1
    return merged


print(check(merge))
#> [4, 4, 4] with (4, 4) as 9 gives [4, 9]: from the left, [9, 4].
