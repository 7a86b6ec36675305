"""A file with an object that weights_only does not know."""

# --8<-- [start:error]
import argparse
import pickle

import torch

torch.save(argparse.Namespace(lr=0.1), "options.pt")
try:
    torch.load("options.pt")
except pickle.UnpicklingError as error:
    print(str(error).split(".")[0])
    #> Weights only load failed
    print(torch.serialization.get_unsafe_globals_in_checkpoint("options.pt"))
    #> ['argparse.Namespace']

with torch.serialization.safe_globals([argparse.Namespace]):
    print(torch.load("options.pt"))
    #> Namespace(lr=0.1)
print(torch.load("options.pt", weights_only=False))  # runs its code
#> Namespace(lr=0.1)
# --8<-- [end:error]

from pathlib import Path

Path("options.pt").unlink()
