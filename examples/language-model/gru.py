"""A GRU that learns a short text nearly by heart, and writes."""

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

# --8<-- [start:model]
from torch import nn
from torch.nn import functional as F


class CharModel(nn.Module):
    def __init__(self, hidden=128):
        super().__init__()
        self.embedding = nn.Embedding(V, 32)
        self.gru = nn.GRU(32, hidden, batch_first=True)
        self.head = nn.Linear(hidden, V)

    def forward(self, x, state=None):
        output, state = self.gru(self.embedding(x), state)
        return self.head(output), state  # logits at each place, the memory


torch.manual_seed(0)
model = CharModel().to(device)
logits, state = model(data[None, :50])
print(logits.shape, state.shape)
#> torch.Size([1, 50, 45]) torch.Size([1, 1, 128])
print(sum(p.numel() for p in model.parameters()), "parameters")
#> 69453 parameters
# --8<-- [end:model]

# --8<-- [start:train]
train, held = data[:700], data[700:]
T = 50  # characters in a sample


def batch(size=16):
    starts = torch.randint(len(train) - T, (size, 1))
    places = (starts + torch.arange(T + 1)).to(device)  # (16, 51)
    return train[places[:, :-1]], train[places[:, 1:]]


@torch.no_grad()
def loss_of(part):
    logits, _ = model(part[None, :-1])
    return F.cross_entropy(logits[0], part[1:]).item()


optimizer = torch.optim.Adam(model.parameters(), lr=0.005)
print(f"before: loss {loss_of(train):.1f}, held out {loss_of(held):.1f}")
#> before: loss 3.8, held out 3.8
best = float("inf")
for step in range(150):
    x, y = batch()
    logits, _ = model(x)
    loss = F.cross_entropy(logits.flatten(0, 1), y.flatten())
    optimizer.zero_grad()
    loss.backward()
    nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimizer.step()
    if step % 10 == 9:
        best = min(best, loss_of(held))
print(f"after: loss below 0.2: {loss_of(train) < 0.2}")
#> after: loss below 0.2: True
print(f"held out: best below 3: {best < 3}, last above 3.5: {loss_of(held) > 3.5}")
#> held out: best below 3: True, last above 3.5: True
# --8<-- [end:train]

# --8<-- [start:write]
@torch.no_grad()
def write(start, count, keep=True):
    state, written = None, start
    x = torch.tensor([[ids[c] for c in start]], device=device)
    for _ in range(count):
        logits, new_state = model(x, state)
        state = new_state if keep else None
        best = logits[0, -1].argmax()  # of what follows the last character
        written += chars[best]
        x = best.view(1, 1)  # the new one alone: the state knows the rest
    return written


print(write("Readability", 64))
#> Readability counts.
#> Special cases aren't special enough to break the rules.
# --8<-- [end:write]

# --8<-- [start:forget]
for keep in (True, False):
    print(f"keep={keep}: in the text: {write('Readability', 64, keep) in text}")
    #> keep=True: in the text: True
    #> keep=False: in the text: False
# --8<-- [end:forget]

# --8<-- [start:own]
true = torch.stack([train[i : i + 61] for i in range(0, 600, 10)])
wrong = true.clone()
wrong[:, 50] = ids["x"]  # the last one that was read
for name, x in [("all true", true), ("one wrong", wrong)]:
    with torch.no_grad():
        logits, _ = model(x[:, :-1])
    loss = F.cross_entropy(logits[:, 50:].flatten(0, 1), true[:, 51:].flatten())
    print(f"{name}: loss of the next 10 above 0.4: {loss.item() > 0.4}")
    #> all true: loss of the next 10 above 0.4: False
    #> one wrong: loss of the next 10 above 0.4: True
# --8<-- [end:own]
