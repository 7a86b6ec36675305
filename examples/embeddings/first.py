"""Words become numbers, and numbers rows of a table."""

# --8<-- [start:first]
import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
vocabulary = {"the": 0, "dog": 1, "bites": 2, "man": 3}
sentence = "the dog bites the man"
numbers = torch.tensor([vocabulary[word] for word in sentence.split()])
torch.manual_seed(0)
table = nn.Embedding(4, 3).to(device)  # 4 words, 3 learnable numbers for each
vectors = table(numbers.to(device))
print(numbers, vectors.shape)
#> tensor([0, 1, 2, 0, 3]) torch.Size([5, 3])
print(torch.equal(vectors[0], vectors[3]))  # "the" is the same row both times
#> True
# --8<-- [end:first]
