"""Choosing the next one: greedy, temperature, top-k, top-p, and repetition."""

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
counts = torch.bincount(data[:-1] * V + data[1:], minlength=V * V).view(V, V)

# --8<-- [start:draw]
words = ["sat", "slept", "ran", "is", "sang"]
logits = torch.tensor([2.0, 1.5, 1.0, 0.0, -2.0], device=device)
p = logits.softmax(0)
print([round(v, 2) for v in p.tolist()])
#> [0.47, 0.29, 0.17, 0.06, 0.01]
print("greedy:", words[logits.argmax()])
#> greedy: sat

generator = torch.Generator().manual_seed(0)
drawn = torch.multinomial(p.cpu(), 1000, replacement=True, generator=generator)
print("drawn:", torch.bincount(drawn, minlength=5).tolist())
#> drawn: [472, 292, 151, 72, 13]
# --8<-- [end:draw]

# --8<-- [start:temperature]
for temperature in (0.5, 1.0, 2.0):
    p = (logits / temperature).softmax(0)
    print(temperature, [round(v, 2) for v in p.tolist()])
    #> 0.5 [0.66, 0.24, 0.09, 0.01, 0.0]
    #> 1.0 [0.47, 0.29, 0.17, 0.06, 0.01]
    #> 2.0 [0.35, 0.27, 0.21, 0.13, 0.05]
# --8<-- [end:temperature]

# --8<-- [start:after]
p = logits.softmax(0)
late = (p / 0.5) / (p / 0.5).sum()  # meant as a temperature of 0.5
print([round(v, 2) for v in late.tolist()])
#> [0.47, 0.29, 0.17, 0.06, 0.01]
# --8<-- [end:after]

# --8<-- [start:top-k]
values, places = torch.topk(logits, 3)
kept = torch.full_like(logits, -torch.inf)
kept[places] = values
print([round(v, 2) for v in kept.softmax(0).tolist()])
#> [0.51, 0.31, 0.19, 0.0, 0.0]
# --8<-- [end:top-k]

# --8<-- [start:top-p]
def top_p(logits, share):  # logits of one place
    p, order = torch.sort(logits.softmax(-1), descending=True)
    before = p.cumsum(-1) - p  # what the likelier ones have together
    cut = order[before >= share]  # never the first: before it there is 0
    return logits.index_fill(-1, cut, -torch.inf)


for name, some in [("unsure", logits), ("sure", 3 * logits)]:
    kept = top_p(some, 0.8)
    print(name, [round(v, 2) for v in kept.softmax(-1).tolist()])
    #> unsure [0.51, 0.31, 0.19, 0.0, 0.0]
    #> sure [0.82, 0.18, 0.0, 0.0, 0.0]
# --8<-- [end:top-p]

# --8<-- [start:gumbel]
from torch.nn import functional as F

torch.manual_seed(0)
many = logits.cpu().expand(1000, 5)
noise = -torch.log(-torch.log(torch.rand(1000, 5)))
drawn = (many + noise).argmax(1)
print(torch.bincount(drawn, minlength=5).tolist())
#> [455, 300, 173, 68, 4]
drawn = F.gumbel_softmax(many, hard=True)  # one-hot rows
print(drawn.sum(0).int().tolist())
#> [473, 276, 179, 65, 7]
# --8<-- [end:gumbel]

# --8<-- [start:repetition]
def write(penalty, count=40):
    written = [ids["T"]]
    for _ in range(count):
        logits = (counts[written[-1]] + 0.01).log()
        seen = torch.tensor(written[-8:], device=device)
        logits[seen.unique()] -= penalty
        written.append(int(logits.argmax()))
    return "".join(chars[i] for i in written)


for penalty in (0.0, 2.0):
    print(repr(write(penalty)))
    #> 'Than than than than than than than than t'
    #> 'Than ters.\nAlithan bers.\nAlithan bers.\nAl'
# --8<-- [end:repetition]
