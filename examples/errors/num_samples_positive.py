"""A loader that shuffles nothing."""

# --8<-- [start:error]
from torch.utils.data import DataLoader

files = []  # sorted(Path("imgs").glob("*.png")) of a wrong folder
try:
    DataLoader(files, shuffle=True)
except ValueError as error:
    print(error)
    #> num_samples should be a positive integer value, but got num_samples=0

print(len(files))
#> 0
# --8<-- [end:error]
