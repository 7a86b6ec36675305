"""A small GPT that learns to add: text, model, training, writing, a KV cache."""

# --8<-- [start:imports]
import math

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
# --8<-- [end:imports]

# --8<-- [start:text]
lines = [f"\n{a:02}+{b:02}={a + b:03}" for a in range(100) for b in range(100)]
print(len(lines), repr(lines[2758]))
#> 10000 '\n27+58=085'
# --8<-- [end:text]

# --8<-- [start:ids]
vocabulary = sorted(set("".join(lines)))
print(len(vocabulary), vocabulary)
#> 13 ['\n', '+', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '=']
id_of = {character: i for i, character in enumerate(vocabulary)}


def encode(text):
    return [id_of[character] for character in text]


def decode(ids):
    return "".join(vocabulary[i] for i in ids)


print(encode(lines[2758]))
#> [0, 4, 9, 1, 7, 10, 12, 2, 10, 7]
# --8<-- [end:ids]

# --8<-- [start:split]
torch.manual_seed(0)
rows = torch.tensor([encode(line) for line in lines])[torch.randperm(10_000)]
train, val = rows[:9000].to(device), rows[9000:].to(device)
print(train.shape, val.shape)
#> torch.Size([9000, 10]) torch.Size([1000, 10])
# --8<-- [end:split]

# --8<-- [start:shift]
row = torch.tensor(encode("\n27+58=085"))
inputs, targets = row[:-1], row[1:]
for n in (1, 2, 7, 9):
    print(f"{decode(inputs[:n])!r:13} -> {decode(targets[n - 1 : n])!r}")
    #> '\n'          -> '2'
    #> '\n2'         -> '7'
    #> '\n27+58='    -> '0'
    #> '\n27+58=08'  -> '5'
# --8<-- [end:shift]


# --8<-- [start:block]
class Block(nn.Module):
    causal = True

    def __init__(self, width, heads):
        super().__init__()
        self.heads = heads
        self.norm1 = nn.LayerNorm(width)
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm2 = nn.LayerNorm(width)
        self.mlp = nn.Sequential(
            nn.Linear(width, 4 * width),
            nn.GELU(),
            nn.Linear(4 * width, width),
        )

    def attend(self, x, cache):
        batch, length, _ = x.shape
        qkv = self.qkv(x).view(batch, length, 3, self.heads, -1)
        q, k, v = qkv.permute(2, 0, 3, 1, 4)  # each (batch, heads, length, -1)
        if cache:  # keys and values of the characters before
            k = torch.cat([cache[0], k], dim=2)
            v = torch.cat([cache[1], v], dim=2)
        if cache is not None:
            cache[:] = k, v
        causal = self.causal and length == k.shape[2]  # a newest one may see all
        y = F.scaled_dot_product_attention(q, k, v, is_causal=causal)
        return self.out(y.transpose(1, 2).flatten(2))

    def forward(self, x, cache=None):
        x = x + self.attend(self.norm1(x), cache)
        return x + self.mlp(self.norm2(x))


# --8<-- [end:block]


# --8<-- [start:model]
class GPT(nn.Module):
    def __init__(self, vocabulary, block_size, width, heads, layers):
        super().__init__()
        self.token = nn.Embedding(vocabulary, width)
        self.position = nn.Embedding(block_size, width)
        self.blocks = nn.ModuleList(Block(width, heads) for _ in range(layers))
        self.norm = nn.LayerNorm(width)
        self.head = nn.Linear(width, vocabulary, bias=False)
        self.head.weight = self.token.weight  # one table for both
        nn.init.normal_(self.token.weight, std=0.02)
        nn.init.normal_(self.position.weight, std=0.02)

    def forward(self, ids, caches=None):
        caches = caches or [None] * len(self.blocks)
        start = caches[0][0].shape[2] if caches[0] else 0
        places = torch.arange(start, start + ids.shape[1], device=ids.device)
        x = self.token(ids) + self.position(places)
        for block, cache in zip(self.blocks, caches, strict=True):
            x = block(x, cache)
        return self.head(self.norm(x))


SIZES = {"vocabulary": 13, "block_size": 9, "width": 48, "heads": 4, "layers": 2}
torch.manual_seed(0)
net = GPT(**SIZES).to(device)
logits = net(train[:5, :-1])
print(logits.shape)
#> torch.Size([5, 9, 13])
# --8<-- [end:model]


# --8<-- [start:count]
def count(vocabulary, block_size, width, layers):
    block = 12 * width**2 + 13 * width
    return (vocabulary + block_size) * width + layers * block + 2 * width


print(f"{count(13, 9, 48, 2):,}", f"{sum(p.numel() for p in net.parameters()):,}")
#> 57,696 57,696
with torch.device("meta"):
    gpt2 = GPT(50257, 1024, 768, 12, 12)
print(f"{sum(p.numel() for p in gpt2.parameters()):,}")
#> 124,439,808
print(f"tying saves {gpt2.token.weight.numel():,}")
#> tying saves 38,597,376
# --8<-- [end:count]


# --8<-- [start:first-loss]
def loss_of(net, rows):
    logits = net(rows[:, :-1])
    return F.cross_entropy(logits.flatten(0, 1), rows[:, 1:].flatten())


with torch.no_grad():
    print(f"{loss_of(net, val):.2f}, log(13) = {math.log(13):.2f}")
    #> 2.57, log(13) = 2.56
    rough = GPT(**SIZES).to(device)
    nn.init.normal_(rough.token.weight)  # as nn.Embedding does it
    print(bool(loss_of(rough, val) > 10))
    #> True
# --8<-- [end:first-loss]

# --8<-- [start:train]
from torch.optim.lr_scheduler import CosineAnnealingLR, LinearLR, SequentialLR


def fit(net, rows, steps, size=64, loss_of=loss_of):
    optimizer = torch.optim.AdamW(net.parameters(), lr=0.005)
    warm_up = LinearLR(optimizer, start_factor=0.01, total_iters=50)
    cosine = CosineAnnealingLR(optimizer, T_max=steps - 50)
    scheduler = SequentialLR(optimizer, [warm_up, cosine], milestones=[50])
    torch.manual_seed(0)
    losses = []
    for _ in range(steps):
        batch = torch.randint(len(rows), (size,)).to(device)
        loss = loss_of(net, rows[batch])
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(net.parameters(), max_norm=1.0)
        optimizer.step()
        scheduler.step()
        losses.append(loss.item())
    return losses


losses = fit(net, train, 600)
for a, b in ((0, 1), (100, 200), (500, 600)):
    print(f"steps {a} to {b}: loss {sum(losses[a:b]) / (b - a):.1f}")
    #> steps 0 to 1: loss 2.6
    #> steps 100 to 200: loss 1.4
    #> steps 500 to 600: loss 1.0
with torch.no_grad():
    print(f"validation: {loss_of(net, val):.1f}")
    #> validation: 1.0
# --8<-- [end:train]

# --8<-- [start:floor]
print(f"{4 * math.log(10) / 9:.2f}")
#> 1.02
# --8<-- [end:floor]


# --8<-- [start:generate]
def greedy(logits):
    return logits.argmax(dim=-1, keepdim=True)


@torch.inference_mode()
def generate(net, ids, new, choose=greedy):
    for _ in range(new):
        logits = net(ids)[:, -1]  # of the last position alone
        ids = torch.cat([ids, choose(logits)], dim=1)
    return ids


question = torch.tensor([encode("\n27+58=")], device=device)
print(repr(decode(generate(net, question, 3)[0])))
#> '\n27+58=085'
# --8<-- [end:generate]

# --8<-- [start:test]
answers = generate(net, val[:, :7], 3)
right = (answers == val).all(dim=1)
print(f"more than 95 of 100 right: {bool(right.float().mean() > 0.95)}")
#> more than 95 of 100 right: True
# --8<-- [end:test]


# --8<-- [start:sample]
def sample(logits):
    probabilities = logits.softmax(dim=-1).cpu()
    return torch.multinomial(probabilities, 1).to(device)


torch.manual_seed(0)
start = torch.tensor([encode("\n")] * 1000, device=device)
written = generate(net, start, 9, sample)
sums = [decode(row) for row in written.tolist()]
print(f"more than 90 of 100 right: {sum(line in lines for line in sums) > 900}")
#> more than 90 of 100 right: True
# --8<-- [end:sample]

# --8<-- [start:no-mask]
torch.manual_seed(0)
cheat = GPT(**SIZES).to(device)
for block in cheat.blocks:
    block.causal = False
losses = fit(cheat, train, 100)
print(f"loss below 0.8: {losses[-1] < 0.8}")
#> loss below 0.8: True
right = (generate(cheat, val[:, :7], 3) == val).all(dim=1)
print(f"fewer than 50 of 100 right: {bool(right.float().mean() < 0.5)}")
#> fewer than 50 of 100 right: True
# --8<-- [end:no-mask]


# --8<-- [start:no-shift]
def not_shifted(net, rows):
    logits = net(rows[:, :-1])
    return F.cross_entropy(logits.flatten(0, 1), rows[:, :-1].flatten())


torch.manual_seed(0)
copier = GPT(**SIZES).to(device)
losses = fit(copier, train, 100, loss_of=not_shifted)
print(f"loss {losses[-1]:.1f}")
#> loss 0.0
print(repr(decode(generate(copier, question, 3)[0])))
#> '\n27+58===='
# --8<-- [end:no-shift]

# --8<-- [start:twice]
sure = F.one_hot(torch.tensor([5]), 13).float()  # probability 1 for the right one
print(f"{F.cross_entropy(sure, torch.tensor([5])):.2f}")
#> 1.69
# --8<-- [end:twice]


# --8<-- [start:cache]
@torch.inference_mode()
def generate_cached(net, ids, new, choose=greedy):
    caches = [[] for _ in net.blocks]
    logits = net(ids, caches)[:, -1]  # the question at once
    for _ in range(new - 1):
        newest = choose(logits)
        ids = torch.cat([ids, newest], dim=1)
        logits = net(newest, caches)[:, -1]  # then one character at a time
    return torch.cat([ids, choose(logits)], dim=1), caches


cached, _ = generate_cached(net, val[:, :7], 3)
print(torch.equal(cached, answers))
#> True
# --8<-- [end:cache]

# --8<-- [start:same]
caches = [[] for _ in net.blocks]
with torch.inference_mode():
    whole = net(val[:, :9])
    pieces = [net(val[:, t : t + 1], caches) for t in range(9)]
print(f"{(torch.cat(pieces, dim=1) - whole).abs().max():.4f}")
#> 0.0000
# --8<-- [end:same]

# --8<-- [start:saves]
for n in (9, 1000):
    print(f"{n} characters: {n * (n + 1) // 2:,} positions, or {n:,}")
    #> 9 characters: 45 positions, or 9
    #> 1000 characters: 500,500 positions, or 1,000
# --8<-- [end:saves]


# --8<-- [start:memory]
def cache_bytes(layers, tokens, width, number):
    return 2 * layers * tokens * width * number


_, caches = generate_cached(net, question, 3)
print(sum(kept.nbytes for cache in caches for kept in cache))
#> 6912
print(cache_bytes(2, 9, 48, 4))
#> 6912
# --8<-- [end:memory]

# --8<-- [start:llama]
for heads in (32, 8):
    width = heads * 4096 // 32
    print(f"{heads} heads: {cache_bytes(32, 8192, width, 2) / 2**30:.0f} GiB")
    #> 32 heads: 4 GiB
    #> 8 heads: 1 GiB
# --8<-- [end:llama]

# --8<-- [start:too-long]
on_cpu = GPT(**SIZES)
ids = torch.zeros(1, 10, dtype=torch.long)
try:
    on_cpu(ids)
except IndexError as error:
    print(f"IndexError: {error}")
    #> IndexError: index out of range in self
print(on_cpu(ids[:, -9:]).shape)
#> torch.Size([1, 9, 13])
# --8<-- [end:too-long]

# --8<-- [start:windows]
import codecs
import contextlib
import io

with contextlib.redirect_stdout(io.StringIO()):
    import this  # prints the Zen of Python
text = codecs.decode(this.s, "rot13")
vocabulary = sorted(set(text))  # from here on encode and decode mean this text
id_of = {character: i for i, character in enumerate(vocabulary)}
ids = torch.tensor(encode(text), device=device)
windows = ids[:700].unfold(0, 51, 1)  # 51 characters, from each place on
held = ids[700:].unfold(0, 51, 1)
print(len(vocabulary), windows.shape, held.shape)
#> 45 torch.Size([650, 51]) torch.Size([106, 51])
# --8<-- [end:windows]

# --8<-- [start:prose]
torch.manual_seed(0)
writer = GPT(vocabulary=45, block_size=50, width=48, heads=4, layers=2).to(device)
print(f"{count(45, 50, 48, 2):,} weights")
#> 61,200 weights
losses = fit(writer, windows, 400, size=16)
with torch.no_grad():
    known, new = loss_of(writer, windows).item(), loss_of(writer, held).item()
print(f"after 150 steps: loss above 0.5: {losses[149] > 0.5}")
#> after 150 steps: loss above 0.5: True
print(f"after 400 steps: loss below 0.2: {known < 0.2}")
#> after 400 steps: loss below 0.2: True
print(f"held out: above log(45) = {math.log(45):.1f}: {new > math.log(45)}")
#> held out: above log(45) = 3.8: True
# --8<-- [end:prose]

# --8<-- [start:write]
start = torch.tensor([encode("Readability")], device=device)
written = generate(lambda ids: writer(ids[:, -50:]), start, 64)
print(decode(written[0]))
#> Readability counts.
#> Special cases aren't special enough to break the rules.
# --8<-- [end:write]
