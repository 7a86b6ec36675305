"""Exercise: how many batches do two workers give?"""

# --8<-- [start:start]
from torch.utils.data import DataLoader, IterableDataset


class Ten(IterableDataset):
    def __iter__(self):
        return iter(range(10))


loader = DataLoader(Ten(), batch_size=4, num_workers=2)
guess = None  # how many batches?
# --8<-- [end:start]


# --8<-- [start:check]
def check(guess):
    if not isinstance(guess, int | float):
        return "Guess a number, such as 1."
    if guess == 6:
        return "Right."
    if guess == 3:
        return "3 batches come without workers: here each worker reads all ten items."
    if guess == 5:
        return "20 items, but a batch is made by one worker: none is filled by two."
    if guess == 20:
        return "20 items come in all. How many batches are they?"
    return f"Not {guess}: count the batches of one worker first."


print(check(guess))
#> Guess a number, such as 1.
# --8<-- [end:check]

# --8<-- [start:solution]
one_worker = len(list(DataLoader(Ten(), batch_size=4)))  # of 4, 4 and 2 items
print(check(2 * one_worker))
#> Right.
# --8<-- [end:solution]

# wrong: as if the workers shared the items
print(check(3))
#> 3 batches come without workers: here each worker reads all ten items.

# wrong: all items, packed into full batches
print(check(5))
#> 20 items, but a batch is made by one worker: none is filled by two.

# wrong: the items
print(check(20))
#> 20 items come in all. How many batches are they?

# wrong: another number
print(check(7))
#> Not 7: count the batches of one worker first.
