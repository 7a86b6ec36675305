"""Do the brackets close? A task that only the order decides, learned in seconds."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:data]
from torch.nn.utils.rnn import pack_padded_sequence, pad_sequence


def brackets(pairs, closed):
    """1 opens, -1 closes. Each row has as many of the one as of the other."""
    steps = torch.tensor([1, -1]).repeat(pairs)
    while True:
        steps = steps[torch.randperm(2 * pairs)]
        depth = steps.cumsum(0)
        if closed:  # begin behind the lowest place
            return steps.roll(-1 - int(depth.argmin()))
        if depth.min() < 0:  # closes what was not open
            return steps


def make(count, fewest, most):
    labels = torch.arange(count) % 2
    pairs = torch.randint(fewest, most + 1, (count,)).tolist()
    rows = [brackets(p, closed) for p, closed in zip(pairs, labels, strict=True)]
    lengths = torch.tensor([len(row) for row in rows])
    numbers = [(row < 0).long() + 1 for row in rows]  # ( is 1, ) is 2; padding 0
    batch = pad_sequence(numbers, batch_first=True)
    return batch.to(device), lengths, labels.float().to(device)


torch.manual_seed(0)
train, test, longer = make(1000, 1, 8), make(500, 1, 8), make(500, 15, 20)
known = {tuple(row) for row in train[0].tolist()}  # short rows come up again
new = torch.tensor([tuple(row) not in known for row in test[0].tolist()])
unseen = [part[new.to(part.device)] for part in test]
print(f"{len(new)} rows to test, {len(unseen[0])} of them never seen")
#> 500 rows to test, 199 of them never seen
for row, label in zip(train[0][4:8], train[2][4:8], strict=True):
    print("".join(" ()"[i] for i in row).strip(), bool(label))
    #> )(((())) False
    #> ((()())) True
    #> )(())(() False
    #> ((()()(()()()))) True
# --8<-- [end:data]


# --8<-- [start:net]
class Reader(nn.Module):
    def __init__(self):
        super().__init__()
        self.table = nn.Embedding(3, 4, padding_idx=0)
        self.rnn = nn.GRU(4, 32, batch_first=True)
        self.head = nn.Linear(32, 1)

    def forward(self, words, lengths):
        vectors = self.table(words)
        packed = pack_padded_sequence(
            vectors, lengths, batch_first=True, enforce_sorted=False
        )
        _, last = self.rnn(packed)
        return self.head(last[-1]).squeeze(-1)


class Bag(nn.Module):
    """The mean of the vectors, then a layer: it knows no order."""

    def __init__(self):
        super().__init__()
        self.bag = nn.EmbeddingBag(3, 32, padding_idx=0)
        self.head = nn.Linear(32, 1)

    def forward(self, words, lengths):
        return self.head(self.bag(words)).squeeze(-1)


# --8<-- [end:net]

# --8<-- [start:train]
from torch.nn import functional as F


def accuracy(net, data):
    words, lengths, labels = data
    with torch.no_grad():
        return ((net(words, lengths) > 0) == (labels > 0)).float().mean().item()


for kind in Reader, Bag:
    torch.manual_seed(0)
    net = kind().to(device)
    optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
    words, lengths, labels = train
    for _ in range(10):
        for part in torch.randperm(1000).split(50):
            optimizer.zero_grad()
            logits = net(words[part], lengths[part])
            loss = F.binary_cross_entropy_with_logits(logits, labels[part])
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimizer.step()
    print(f"{kind.__name__}: loss {loss:.1f}, accuracy {accuracy(net, test):.1f}")
    #> Reader: loss 0.0, accuracy 1.0
    #> Bag: loss 0.7, accuracy 0.5
    if kind is Reader:
        print("over 0.98 on those never seen:", accuracy(net, unseen) > 0.98)
        #> over 0.98 on those never seen: True
        print("and on longer ones:", accuracy(net, longer) > 0.98)
        #> and on longer ones: False
# --8<-- [end:train]
