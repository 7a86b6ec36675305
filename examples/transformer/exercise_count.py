"""Exercise: how large is a transformer?"""

# --8<-- [start:start]
width, blocks = 1024, 24
answer = 0  # how many weights, in millions? (without biases, norms, embeddings)
# --8<-- [end:start]


# --8<-- [start:check]
def check(answer):
    try:
        answer = float(answer)
    except (TypeError, ValueError):
        return f"One number, please, not {answer!r}."
    square = width**2 / 1e6  # in millions
    if abs(answer / (12 * blocks * square) - 1) < 0.05:
        return "Right."
    if abs(answer / (12 * square) - 1) < 0.05:
        return f"{answer:g} million is one block."
    if abs(answer / (4 * blocks * square) - 1) < 0.05:
        return f"{answer:g} million is the attention; the MLP has weights too."
    if abs(answer / (12e6 * blocks * square) - 1) < 0.05:
        return "In millions, please."
    return f"{answer:g} is not it: count the matrices of a block, in width × width."


print(check(answer))
#> 0 is not it: count the matrices of a block, in width × width.
# --8<-- [end:check]

# --8<-- [start:solution]
answer = blocks * (4 + 4 + 4) * width**2 / 1e6
print(check(answer))
#> Right.
# --8<-- [end:solution]

# wrong: one block
print(check(12.6))
#> 12.6 million is one block.

# wrong: without the MLP
print(check(100.7))
#> 100.7 million is the attention; the MLP has weights too.

# wrong: not in millions
print(check(302e6))
#> In millions, please.

# wrong: no number
print(check("many"))
#> One number, please, not 'many'.
