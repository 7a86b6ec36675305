"""Exercise: how often do the blocks run?"""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:start]
from torch.utils.checkpoint import checkpoint

blocks = nn.ModuleList(nn.Linear(4, 4) for _ in range(3)).to(device)
guess = None  # how often a block runs in count(): forward and backward together


def count():
    runs = []
    for block in blocks:
        block.register_forward_pre_hook(lambda *_: runs.append("run"))
    x = torch.ones(2, 4, device=device)
    x = blocks[0](x)
    x = checkpoint(blocks[1], x, use_reentrant=False)
    x = checkpoint(blocks[2], x, use_reentrant=False)
    x.sum().backward()
    return len(runs)


# --8<-- [end:start]


# --8<-- [start:check]
def check(guess):
    try:
        guess = float(guess)
    except (TypeError, ValueError, RuntimeError, OverflowError):
        return "Guess a number: count the runs of forward, then those in backward."
    if guess == count():
        return "Right."
    if guess == 3:
        return "3 runs are those of forward: then what does backward start from?"
    if guess == 6:
        return "6 runs are twice for each block, but not each is checkpointed."
    return f"Not {guess:g}: count the runs of forward, then those in backward."


print(check(guess))
#> Guess a number: count the runs of forward, then those in backward.
# --8<-- [end:check]

# --8<-- [start:solution]
print(count())
#> 5
print(check(count()))
#> Right.
# --8<-- [end:solution]

# wrong: only forward
print(check(3))
#> 3 runs are those of forward: then what does backward start from?

# wrong: twice for each
print(check(6))
#> 6 runs are twice for each block, but not each is checkpointed.

# wrong: the block without a checkpoint counts as one of forward
print(check(4))
#> Not 4: count the runs of forward, then those in backward.
