"""A word number that the embedding has no row for."""

# --8<-- [start:error]
import torch
from torch import nn

embedding = nn.Embedding(100, 8)
words = torch.tensor([7, 100])
try:
    embedding(words)
except IndexError as error:
    print(f"IndexError: {error}")
    #> IndexError: index out of range in self

print(words.max().item(), embedding.num_embeddings)
#> 100 100
print(nn.Embedding(101, 8)(words).shape)
#> torch.Size([2, 8])
# --8<-- [end:error]
