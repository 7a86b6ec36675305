"""Exercise: which steps does a schedule record?"""

# --8<-- [start:start]
from torch.profiler import ProfilerAction, schedule

plan = schedule(skip_first=2, wait=1, warmup=2, active=3, repeat=1)
guess = None  # the numbers of the steps that are recorded, as a list
# --8<-- [end:start]


# --8<-- [start:check]
def check(guess):
    if not isinstance(guess, list | tuple | range) or not all(
        isinstance(number, int) and number >= 0 for number in guess
    ):
        return "Guess a list of numbers, such as [0, 1]."
    kept = (ProfilerAction.RECORD, ProfilerAction.RECORD_AND_SAVE)
    for number in guess:
        if (action := plan(number)) not in kept:
            return f"Step {number} is not recorded: its action is {action.name}."
    for number in range(20):
        if plan(number) in kept and number not in guess:
            return f"Step {number} is recorded as well."
    return "Right."


print(check(guess))
#> Guess a list of numbers, such as [0, 1].
# --8<-- [end:check]

# --8<-- [start:solution]
print([number for number in range(20) if "RECORD" in plan(number).name])
#> [5, 6, 7]
print(check([5, 6, 7]))
#> Right.
# --8<-- [end:solution]

# wrong: counted from 1
print(check([6, 7, 8]))
#> Step 8 is not recorded: its action is NONE.

# wrong: warmup is recorded
print(check([3, 4, 5, 6, 7]))
#> Step 3 is not recorded: its action is WARMUP.

# wrong: the first of them
print(check([5]))
#> Step 6 is recorded as well.
