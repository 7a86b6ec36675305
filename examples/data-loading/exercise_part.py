"""Exercise: which items does a worker take?"""

# --8<-- [start:start]
def part(items, worker, workers):
    """Return the list of what this worker takes: each item goes to one worker."""
    size = len(items) // workers
    return items[worker * size : (worker + 1) * size]


# --8<-- [end:start]


# --8<-- [start:check]
def check(part):
    for count, workers in (6, 2), (11, 4), (9, 4), (2, 3):
        items = list(range(count))
        parts = [part(items, worker, workers) for worker in range(workers)]
        if not all(isinstance(p, list) for p in parts):
            return "Return a list."
        taken = [item for p in parts for item in p]
        where = f"With {count} items and {workers} workers"
        if missing := [item for item in items if item not in taken]:
            return f"{where} nobody takes {missing}."
        if len(taken) > count:
            return f"{where} {len(taken)} are taken: some twice."
        sizes = [len(p) for p in parts]
        if max(sizes) - min(sizes) > 1:
            return f"{where} one takes {max(sizes)}, another {min(sizes)}."
    return "Right."


print(check(part))
#> With 11 items and 4 workers nobody takes [8, 9, 10].
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
#> With 6 items and 2 workers 12 are taken: some twice.


# wrong: the last one takes the rest
def rest(items, worker, workers):
    size = len(items) // workers
    end = len(items) if worker == workers - 1 else (worker + 1) * size
    return items[worker * size : end]


print(check(rest))
#> With 11 items and 4 workers one takes 5, another 2.


# wrong: parts of a size that is rounded up; the last worker has none
def rounded_up(items, worker, workers):
    size = -(-len(items) // workers)
    return items[worker * size : (worker + 1) * size]


print(check(rounded_up))
#> With 9 items and 4 workers one takes 3, another 0.


# wrong: one item
def single(items, worker, workers):
    return items[worker % len(items)]


print(check(single))
#> Return a list.
