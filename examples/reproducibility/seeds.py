"""A generator object has a seed of its own."""

import numpy as np
import torch

# --8<-- [start:own]
rng = np.random.default_rng(0)
for _ in range(2):
    np.random.seed(0)  # not this generator
    print(f"{np.random.rand():.4f} {rng.random():.4f}")
    #> 0.5488 0.6370
    #> 0.5488 0.2698
# --8<-- [end:own]

# --8<-- [start:state]
torch.manual_seed(0)
state = torch.get_rng_state()  # of the CPU's generator
a = torch.rand(2)
torch.set_rng_state(state)
print(a, torch.rand(2))
#> tensor([0.4963, 0.7682]) tensor([0.4963, 0.7682])
# --8<-- [end:state]
