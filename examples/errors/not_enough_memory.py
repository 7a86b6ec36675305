"""A tensor that is larger than the main memory."""

# --8<-- [start:error]
import torch

x = torch.zeros(10_000_000, 1)
try:
    x - x.T  # every pair of numbers
except RuntimeError as error:
    text = str(error)
    print(text[text.index("you tried") :].split(". ")[0])
    #> you tried to allocate 400000000000000 bytes

part = x[:100] - x[:1000].T  # some at a time
print(part.shape)
#> torch.Size([100, 1000])
# --8<-- [end:error]
