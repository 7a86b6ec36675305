"""Random numbers under vmap: the same for all samples, or others for each."""

import torch
from torch.func import vmap

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:randomness]
from torch.nn import functional as F

ones = torch.ones(3, 6, device=device)
try:
    vmap(F.dropout)(ones)
except RuntimeError as error:
    print(str(error).partition(".")[0])
    #> vmap: called random operation while in randomness error mode

torch.manual_seed(0)
other = vmap(F.dropout, randomness="different")(ones)
same = vmap(F.dropout, randomness="same")(ones)
print(other.unique(dim=0).shape[0], "different rows")
#> 3 different rows
print(same.unique(dim=0).shape[0], "different row")
#> 1 different row
# --8<-- [end:randomness]
