"""Exercise: the nearest word, which is not the word itself."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:start]
from torch.nn import functional as F


def nearest(vectors, i):
    """The number of the row that points most like row i."""
    return int((vectors @ vectors[i]).argmax())
# --8<-- [end:start]


# --8<-- [start:check]
def check(nearest):
    vectors = torch.tensor([[1.0, 0.0], [9.0, 9.0], [0.1, 0.001], [0.6, 0.5]])
    away = torch.tensor([[1.0, 0.0], [-9.0, 9.0], [-1.0, 0.0]])
    cases = (vectors, 0), (vectors, 1), (away, 0)
    try:
        found, second, third = (int(nearest(v.clone(), i)) for v, i in cases)
    except (RuntimeError, TypeError, ValueError):
        return "Return one whole number: which row it is."
    if found == 0:
        return "Row 0 is nearest to itself: leave it out."
    if found == 1:
        return "Row 1 is only long: divide by the lengths."
    if found == 3:
        return "Row 3 is near by distance; row 2 has nearly the direction of row 0."
    if second != 3:
        return "For row 0 it is right; but row 3 is the nearest to row 1."
    if third != 1:
        return f"If all cosines are below 0: row 1 has the largest, not row {third}."
    return "Right."


print(check(nearest))
#> Row 1 is only long: divide by the lengths.
# --8<-- [end:check]


# --8<-- [start:solution]
def nearest(vectors, i):
    cosines = F.cosine_similarity(vectors[i], vectors, dim=1)
    cosines[i] = -2  # less than any cosine
    return int(cosines.argmax())


print(check(nearest))
#> Right.
# --8<-- [end:solution]


# wrong: itself
def nearest(vectors, i):
    return int(F.cosine_similarity(vectors[i], vectors, dim=1).argmax())


print(check(nearest))
#> Row 0 is nearest to itself: leave it out.


# wrong: the distance
def nearest(vectors, i):
    distances = F.pairwise_distance(vectors[i], vectors)
    distances[i] = torch.inf
    return int(distances.argmin())


print(check(nearest))
#> Row 3 is near by distance; row 2 has nearly the direction of row 0.


# wrong: always leaves row 0 out
def nearest(vectors, i):
    return 1 + int(F.cosine_similarity(vectors[i], vectors, dim=1)[1:].argmax())


print(check(nearest))
#> For row 0 it is right; but row 3 is the nearest to row 1.


# wrong: 0 is no small cosine
def nearest(vectors, i):
    cosines = F.cosine_similarity(vectors[i], vectors, dim=1)
    cosines[i] = 0
    return int(cosines.argmax())


print(check(nearest))
#> If all cosines are below 0: row 1 has the largest, not row 0.


# wrong: two numbers
def nearest(vectors, i):
    return F.cosine_similarity(vectors[i], vectors, dim=1).topk(2).indices


print(check(nearest))
#> Return one whole number: which row it is.
