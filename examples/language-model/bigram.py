"""A bigram: the table of counts, its loss, and the same table found by training."""

import codecs
import contextlib
import io

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

with contextlib.redirect_stdout(io.StringIO()):
    import this
text = codecs.decode(this.s, "rot13")
chars = sorted(set(text))
V = len(chars)
ids = {c: i for i, c in enumerate(chars)}
data = torch.tensor([ids[c] for c in text]).to(device)

# --8<-- [start:ids]
print(repr("".join(chars)))
#> "\n !'*,-.ABCDEFINPRSTUZabcdefghiklmnoprstuvwxy"
numbers = [ids[c] for c in "Zen"]
print(numbers, "".join(chars[i] for i in numbers))
#> [21, 26, 34] Zen
x, y = data[:-1], data[1:]
for now, following in zip(x[:4].tolist(), y[:4].tolist(), strict=True):
    print(f"after {chars[now]!r} comes {chars[following]!r}")
    #> after 'T' comes 'h'
    #> after 'h' comes 'e'
    #> after 'e' comes ' '
    #> after ' ' comes 'Z'
# --8<-- [end:ids]

# --8<-- [start:table]
def bigram_counts(t):
    return torch.bincount(t[:-1] * V + t[1:], minlength=V * V).view(V, V)


counts = bigram_counts(data)
row = counts[ids["t"]]
for n, i in zip(*torch.topk(row, 3), strict=True):
    print(f"after 't': {chars[i]!r} {n} times of {row.sum()}")
    #> after 't': 'h' 19 times of 76
    #> after 't': 'e' 13 times of 76
    #> after 't': ' ' 9 times of 76
# --8<-- [end:table]

# --8<-- [start:held]
train, held = data[:700], data[700:]
for added in (0, 0.1, 1):
    p = bigram_counts(train) + added
    p = p / p.sum(1, keepdim=True).clamp(min=1)
    losses = [-p[d[:-1], d[1:]].log().mean().item() for d in (train, held)]
    print(f"{added} added: loss {losses[0]:.2f}, held out {losses[1]:.2f}")
    #> 0 added: loss 1.89, held out inf
    #> 0.1 added: loss 2.06, held out 2.97
    #> 1 added: loss 2.62, held out 3.08
# --8<-- [end:held]

# --8<-- [start:trained]
from torch import nn
from torch.nn import functional as F

torch.manual_seed(0)
table = nn.Embedding(V, V).to(device)  # row i: the logits of what follows i
optimizer = torch.optim.Adam(table.parameters(), lr=0.1)
for _ in range(300):
    optimizer.zero_grad()
    loss = F.cross_entropy(table(data[:-1]), data[1:])
    loss.backward()
    optimizer.step()

p = bigram_counts(data)
p = p / p.sum(1, keepdim=True).clamp(min=1)
counted = -p[data[:-1], data[1:]].log().mean()
print(f"counted {counted:.2f}, trained {loss:.2f}")
#> counted 1.97, trained 1.98
e = ids["e"]
difference = (p[e] - table.weight[e].softmax(0)).abs().max()
print(f"row 'e': largest difference below 0.01: {difference.item() < 0.01}")
#> row 'e': largest difference below 0.01: True
# --8<-- [end:trained]

# --8<-- [start:shift]
torch.manual_seed(0)
table = nn.Embedding(V, V).to(device)
optimizer = torch.optim.Adam(table.parameters(), lr=0.1)
for _ in range(300):
    optimizer.zero_grad()
    loss = F.cross_entropy(table(data), data)  # target = input
    loss.backward()
    optimizer.step()
after = "".join(chars[table.weight[ids[c]].argmax()] for c in "then")
print(f"loss below 0.01: {loss.item() < 0.01}, after t, h, e, n: {after}")
#> loss below 0.01: True, after t, h, e, n: then
# --8<-- [end:shift]

# --8<-- [start:nll]
logits = counts[data[:-1]].float()  # any scores will do
log_p = F.log_softmax(logits, 1)
each = -log_p[torch.arange(len(log_p)), data[1:]]
ways = {
    "by hand": each.mean(),
    "F.nll_loss": F.nll_loss(log_p, data[1:]),
    "modules": nn.NLLLoss()(nn.LogSoftmax(1)(logits), data[1:]),
    "F.cross_entropy": F.cross_entropy(logits, data[1:]),
}
for name, loss in ways.items():
    print(f"{name}: {loss:.4f}")
    #> by hand: 5.8341
    #> F.nll_loss: 5.8341
    #> modules: 5.8341
    #> F.cross_entropy: 5.8341
# --8<-- [end:nll]
