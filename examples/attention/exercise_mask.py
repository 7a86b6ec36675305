"""Exercise: a mask that is causal and hides padding."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def make_mask(lengths, words):  # lengths (batch) -> mask (batch, 1, words, words)
    causal = torch.ones(words, words, dtype=torch.bool, device=lengths.device).tril()
    return causal.expand(len(lengths), 1, words, words)  # your code
# --8<-- [end:start]


# --8<-- [start:check]
def check(make_mask):
    lengths = torch.tensor([2, 3])
    try:
        mask = make_mask(lengths, 3)
    except (AttributeError, IndexError, RuntimeError, TypeError) as error:
        return f"It raises a {type(error).__name__}."
    if not isinstance(mask, torch.Tensor) or mask.dtype != torch.bool:
        return "The mask should be a boolean tensor."
    if mask.shape != (2, 1, 3, 3):
        return f"The shape should be (2, 1, 3, 3), not {tuple(mask.shape)}."
    causal = torch.ones(3, 3, dtype=torch.bool).tril()
    real = (torch.arange(3) < lengths[:, None])[:, None, None, :]
    right = real & causal
    if torch.equal(mask, right):
        return "Right."
    if torch.equal(mask, ~right):
        return "It is the other way round: True must mean: may look."
    if torch.equal(mask, causal.expand(2, 1, 3, 3)):
        return "Causal, but sentence 0 has 2 words, and word 2 is still seen."
    if torch.equal(mask, real.expand(2, 1, 3, 3)):
        return "The padding is hidden, but word 0 sees the words after it."
    if torch.equal(mask, real.mT & causal):
        return "It hides rows, the words that look; hide columns, those looked at."
    return f"For lengths 2 and 3, sentence 0 should have {right[0, 0].int().tolist()}."


print(check(make_mask))
#> Causal, but sentence 0 has 2 words, and word 2 is still seen.
# --8<-- [end:check]


# --8<-- [start:solution]
def make_mask(lengths, words):
    causal = torch.ones(words, words, dtype=torch.bool, device=lengths.device).tril()
    real = torch.arange(words, device=lengths.device) < lengths[:, None]
    return causal & real[:, None, None, :]


print(check(make_mask))
#> Right.
# --8<-- [end:solution]

right = make_mask


# wrong: True means hidden
def make_mask(lengths, words):
    return ~right(lengths, words)


print(check(make_mask))
#> It is the other way round: True must mean: may look.


# wrong: no causal mask
def make_mask(lengths, words):
    real = torch.arange(words) < lengths[:, None]
    return real[:, None, None, :].expand(-1, 1, words, -1)


print(check(make_mask))
#> The padding is hidden, but word 0 sees the words after it.


# wrong: the rows are hidden
def make_mask(lengths, words):
    causal = torch.ones(words, words, dtype=torch.bool).tril()
    real = torch.arange(words) < lengths[:, None]
    return causal & real[:, None, :, None]


print(check(make_mask))
#> It hides rows, the words that look; hide columns, those looked at.


# wrong: no dimension for the heads
def make_mask(lengths, words):
    return right(lengths, words)[:, 0]


print(check(make_mask))
#> The shape should be (2, 1, 3, 3), not (2, 3, 3).


# wrong: no dimension for heads and queries
def make_mask(lengths, words):
    causal = torch.ones(words, words, dtype=torch.bool).tril()
    return causal & (torch.arange(words) < lengths[:, None])


print(check(make_mask))
#> It raises a RuntimeError.


# wrong: numbers to add
def make_mask(lengths, words):
    return torch.zeros(2, 1, words, words).masked_fill(~right(lengths, words), -1e9)


print(check(make_mask))
#> The mask should be a boolean tensor.


# wrong: everybody sees all
def make_mask(lengths, words):
    return torch.ones(2, 1, words, words, dtype=torch.bool)


print(check(make_mask))
#> For lengths 2 and 3, sentence 0 should have [[1, 0, 0], [1, 1, 0], [1, 1, 0]].
