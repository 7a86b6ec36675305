"""The table of seeds: which numbers come again after each line."""

import random

import numpy as np
import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
SEEDS = [
    "torch.manual_seed(0)",
    "random.seed(0)",
    "np.random.seed(0)",
    "rng = np.random.default_rng(0)",
    "generator.manual_seed(0)",
]
DRAWS = [
    "torch.rand(1)",
    "random.random()",
    "np.random.rand()",
    "rng.random()",
    "torch.rand(1, generator=generator)",
]

# --8<-- [start:table]
print("After | the same again")
#> After | the same again
for seed in SEEDS:
    again = []
    for draw in DRAWS:
        space = {"torch": torch, "random": random, "np": np}
        space["rng"] = np.random.default_rng()
        space["generator"] = torch.Generator()
        first = exec(seed, space) or float(eval(draw, space))
        if (exec(seed, space) or float(eval(draw, space))) == first:
            again.append(draw)
    print(f"{seed} | {', '.join(again)}")
    #> torch.manual_seed(0) | torch.rand(1)
    #> random.seed(0) | random.random()
    #> np.random.seed(0) | np.random.rand()
    #> rng = np.random.default_rng(0) | rng.random()
    #> generator.manual_seed(0) | torch.rand(1, generator=generator)
# --8<-- [end:table]
