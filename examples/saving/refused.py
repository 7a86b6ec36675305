"""What to do with a file that weights_only refuses: look, then allow what you know."""

# --8<-- [start:numpy]
import numpy as np
import torch

weights, loss = {"w": torch.zeros(2)}, np.float64(0.5)
torch.save({"net": weights, "loss": loss}, "old.pt")
for name in sorted(torch.serialization.get_unsafe_globals_in_checkpoint("old.pt")):
    print(name)
    #> numpy._core.multiarray.scalar
    #> numpy.dtype

torch.save({"net": weights, "loss": float(loss)}, "new.pt")
print(torch.load("new.pt")["loss"])
#> 0.5
# --8<-- [end:numpy]


# --8<-- [start:code]
class Harmful:
    def __reduce__(self):
        return eval, ("40 + 2",)  # in place of something worse


torch.save({"net": weights, "more": Harmful()}, "stranger.pt")
print(torch.serialization.get_unsafe_globals_in_checkpoint("stranger.pt"))
#> ['builtins.eval']
print(torch.load("stranger.pt", weights_only=False)["more"])  # eval has run
#> 42
# --8<-- [end:code]

# --8<-- [start:allow]
from argparse import Namespace

torch.save({"net": weights, "options": Namespace(lr=0.1)}, "own.pt")
with torch.serialization.safe_globals([Namespace]):  # for this block
    print(torch.load("own.pt")["options"])
    #> Namespace(lr=0.1)
torch.serialization.add_safe_globals([Namespace])  # for the rest of the program
print(torch.load("own.pt")["options"])
#> Namespace(lr=0.1)
# --8<-- [end:allow]

from pathlib import Path

for name in "old.pt", "new.pt", "stranger.pt", "own.pt":
    Path(name).unlink()
