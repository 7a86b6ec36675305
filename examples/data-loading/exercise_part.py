"""Exercise: which items does a worker take?"""

# --8<-- [start:start]
def part(items, worker, workers):
    """Return the list of what this worker takes: each item goes to one worker."""
    size = len(items) // workers
    return items[worker * size : (worker + 1) * size]


# --8<-- [end:start]


# --8<-- [start:check]
def check(part):
    for count, workers in (6, 2), (11, 4), (2, 3):
        items = list(range(count))
        parts = [part(items, worker, workers) for worker in range(workers)]
        if not all(isinstance(p, list) for p in parts):
            return "Return a list."
        taken = sum(parts, [])
        where = f"{count} items, {workers} workers: {parts}"
        if missing := [item for item in items if item not in taken]:
            return f"Nobody takes {missing}. {where}"
        if len(taken) > count:
            return f"Some items are taken twice. {where}"
        sizes = [len(p) for p in parts]
        if max(sizes) - min(sizes) > 1:
            return f"One worker has to do much more than another. {where}"
    return "Right."


print(check(part))
#> Nobody takes [8, 9, 10]. 11 items, 4 workers: [[0, 1], [2, 3], [4, 5], [6, 7]]
# --8<-- [end:check]


# --8<-- [start:solution]
def part(items, worker, workers):
    return items[worker::workers]


print(check(part))
#> Right.
# --8<-- [end:solution]


# wrong: everything
def everything(items, worker, workers):
    return items


print(check(everything))
#> Some items are taken twice. 6 items, 2 workers: [[0, 1, 2, 3, 4, 5], [0, 1, 2, 3, 4, 5]]


# wrong: the last one takes the rest
def rest(items, worker, workers):
    size = len(items) // workers
    end = len(items) if worker == workers - 1 else (worker + 1) * size
    return items[worker * size : end]


print(check(rest))
#> One worker has to do much more than another. 11 items, 4 workers: [[0, 1], [2, 3], [4, 5], [6, 7, 8, 9, 10]]


# wrong: one item
def single(items, worker, workers):
    return items[worker % len(items)]


print(check(single))
#> Return a list.
