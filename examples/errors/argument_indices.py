"""An embedding takes row numbers, and those are integers."""

# --8<-- [start:error]
import torch
from torch import nn

table, words = nn.Embedding(10, 3), torch.tensor([4.0, 2.0])
try:
    table(words)
except RuntimeError as error:
    print(str(error).split(" to have")[0])
    #> Expected tensor for argument #1 'indices'
    print(str(error).split("; ")[1])
    #> but got torch.FloatTensor instead (while checking arguments for embedding)

print(table(words.long()).shape)
#> torch.Size([2, 3])
# --8<-- [end:error]
