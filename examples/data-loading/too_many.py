"""The loader warns where there are more workers than cores."""

# --8<-- [start:warning]
import warnings

from torch.utils.data import DataLoader

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    DataLoader(range(8), num_workers=10_000)
print(str(caught[0].message).split(".")[0])
#> This DataLoader will create 10000 worker processes in total
# --8<-- [end:warning]
