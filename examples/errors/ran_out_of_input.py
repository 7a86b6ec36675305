"""An empty file is no checkpoint; one that is replaced at once is whole."""

# --8<-- [start:error]
import os

import torch

open("net.pt", "wb").close()  # saving was interrupted
try:
    torch.load("net.pt", weights_only=False)
except EOFError as error:
    print(f"EOFError: {error}")
    #> EOFError: Ran out of input
print(os.path.getsize("net.pt"), "bytes")
#> 0 bytes

torch.save(torch.ones(2), "net.pt.new")
os.replace("net.pt.new", "net.pt")  # the old one or the new one
print(torch.load("net.pt"))
#> tensor([1., 1.])
# --8<-- [end:error]

os.remove("net.pt")
