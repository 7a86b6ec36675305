"""A mean of integers would not be one, and must be asked for as floats."""

# --8<-- [start:error]
import torch

counts = torch.tensor([3, 1, 1])
try:
    counts.mean()
except RuntimeError as error:
    print(*str(error).split(". "), sep="\n")
    #> mean(): could not infer output dtype
    #> Input dtype must be either a floating point or complex dtype
    #> Got: Long

right = counts == 1  # bool: the same error
print(counts.float().mean(), right.float().mean())
#> tensor(1.6667) tensor(0.6667)
# --8<-- [end:error]
