"""A GRU reads words one after the other and returns a state for each."""

# --8<-- [start:first]
import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.manual_seed(0)
words = torch.tensor([[5, 2, 7, 4, 9], [3, 8, 8, 1, 6]])  # two sentences
table = nn.Embedding(10, 4).to(device)
rnn = nn.GRU(4, 8, batch_first=True).to(device)  # 4 numbers in, a state of 8
output, last = rnn(table(words.to(device)))
print(output.shape)  # a state of eight numbers after each word
#> torch.Size([2, 5, 8])
print(last.shape)  # one layer, two sentences
#> torch.Size([1, 2, 8])
print(torch.equal(output[:, -1], last[0]))
#> True
# --8<-- [end:first]
