"""Exercise: how large are the batches?"""

from torch.utils.data import DataLoader

# --8<-- [start:start]
loader = DataLoader(range(11), batch_size=4)
guess = None  # the sizes of the batches, as a list
# --8<-- [end:start]


# --8<-- [start:check]
def check(guess):
    if guess == [len(batch) for batch in loader]:
        return "Right."
    if not isinstance(guess, list):
        return "Guess a list of sizes, such as [11]."
    if not all(isinstance(size, int) for size in guess):
        return f"Sizes are numbers, not {guess}."
    if sum(guess) < 11:
        return f"{11 - sum(guess)} samples are missing: only drop_last leaves them out."
    if sum(guess) > 11:
        return f"{sum(guess)} samples are more than there are: nothing is repeated."
    return f"{guess} has all 11, but each batch is filled before the next."


print(check(guess))
#> Guess a list of sizes, such as [11].
# --8<-- [end:check]

# --8<-- [start:solution]
sizes = [len(batch) for batch in loader]
print(sizes)
#> [4, 4, 3]
print(check(sizes))
#> Right.
# --8<-- [end:solution]

# wrong: the rest is dropped
print(check([4, 4]))
#> 3 samples are missing: only drop_last leaves them out.

# wrong: the last batch is filled up
print(check([4, 4, 4]))
#> 12 samples are more than there are: nothing is repeated.

# wrong: batches of nearly one size
print(check([3, 4, 4]))
#> [3, 4, 4] has all 11, but each batch is filled before the next.

# wrong: the samples in place of their number
print(check([[0, 1, 2, 3], [4, 5, 6, 7], [8, 9, 10]]))
#> Sizes are numbers, not [[0, 1, 2, 3], [4, 5, 6, 7], [8, 9, 10]].
