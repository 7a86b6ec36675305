"""Exercise: let each word look at itself and back, and no further than two."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def window_mask(n):
    return torch.ones(n, n, device=device).tril()
# --8<-- [end:start]


# --8<-- [start:check]
def check(window_mask):
    mask = window_mask(5)
    if not isinstance(mask, torch.Tensor):
        return f"The mask should be a tensor, not {type(mask).__name__}."
    if mask.shape != (5, 5):
        return f"The shape should be (5, 5); yours is {tuple(mask.shape)}."
    if mask.bool().triu(1).any():
        return "Above the diagonal something is left: a word would see the future."
    if not mask.bool().diagonal().all():
        return "Each word should see itself: the diagonal belongs to it."
    rows = mask.bool().sum(dim=1).tolist()
    right = [1, 2, 3, 3, 3]
    return "Right." if rows == right else f"The rows see {rows} words, not {right}."


print(check(window_mask))
#> The rows see [1, 2, 3, 4, 5] words, not [1, 2, 3, 3, 3].
# --8<-- [end:check]


# --8<-- [start:solution]
def window_mask(n):
    return torch.ones(n, n, device=device).tril().triu(-2)


print(check(window_mask))
#> Right.
# --8<-- [end:solution]

# wrong: the other side
print(check(lambda n: torch.ones(n, n, device=device).triu().tril(2)))
#> Above the diagonal something is left: a word would see the future.
# wrong: without the diagonal
print(check(lambda n: torch.ones(n, n, device=device).tril(-1).triu(-2)))
#> Each word should see itself: the diagonal belongs to it.
# wrong: a row too many
print(check(lambda n: torch.ones(n, n, device=device).tril().triu(-3)))
#> The rows see [1, 2, 3, 4, 4] words, not [1, 2, 3, 3, 3].
# wrong: nothing is returned
print(check(lambda n: None))
#> The mask should be a tensor, not NoneType.
# wrong: a vector
print(check(lambda n: torch.ones(n, device=device)))
#> The shape should be (5, 5); yours is (5,).
