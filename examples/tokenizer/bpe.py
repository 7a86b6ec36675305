"""A byte-pair tokenizer: train, encode, decode."""

import codecs
import contextlib
import io

with contextlib.redirect_stdout(io.StringIO()):
    import this
text = codecs.decode(this.s, "rot13")

# --8<-- [start:bytes]
for part in ("PyTorch", "é", "中文"):
    print(part, len(part), list(part.encode()))
    #> PyTorch 7 [80, 121, 84, 111, 114, 99, 104]
    #> é 1 [195, 169]
    #> 中文 2 [228, 184, 173, 230, 150, 135]
print(bytes([228, 184, 173, 230, 150, 135]).decode())
#> 中文
# --8<-- [end:bytes]

# --8<-- [start:merge]
from collections import Counter
from itertools import pairwise


def merge(ids, pair, new):
    """Each `pair` in `ids` becomes the id `new`."""
    merged, i = [], 0
    while i < len(ids):
        if tuple(ids[i : i + 2]) == pair:
            merged.append(new)
            i += 2
        else:
            merged.append(ids[i])
            i += 1
    return merged


ids = list(b"banana band")
for new in (256, 257):
    pair, times = Counter(pairwise(ids)).most_common(1)[0]
    ids = merge(ids, pair, new)
    print(f"{pair} stands there {times} times; now {new}: {ids}")
    #> (97, 110) stands there 3 times; now 256: [98, 256, 256, 97, 32, 98, 256, 100]
    #> (98, 256) stands there 2 times; now 257: [257, 256, 97, 32, 257, 100]
# --8<-- [end:merge]

# --8<-- [start:train]
def learn_merges(text, vocabulary):
    """The pairs that are merged, in order: {(a, b): new}."""
    ids, merges = list(text.encode()), {}
    for new in range(256, vocabulary):
        pair, _ = Counter(pairwise(ids)).most_common(1)[0]
        ids = merge(ids, pair, new)
        merges[pair] = new
    return merges


def encode(text, merges):
    ids = list(text.encode())
    while pairs := set(pairwise(ids)) & merges.keys():
        pair = min(pairs, key=merges.get)  # the one that was learned first
        ids = merge(ids, pair, merges[pair])
    return ids


def pieces_of(merges):
    """The bytes that each id stands for."""
    pieces = {i: bytes([i]) for i in range(256)}
    for (a, b), new in merges.items():
        pieces[new] = pieces[a] + pieces[b]
    return pieces


def decode(ids, merges):
    pieces = pieces_of(merges)
    return b"".join(pieces[i] for i in ids).decode(errors="replace")


merges = learn_merges(text, vocabulary=316)
tokens = encode(text, merges)
print(f"{len(text)} bytes, {len(tokens)} tokens")
#> 856 bytes, 451 tokens
print([pieces_of(merges)[i].decode() for i in tokens[39:47]])
#> ['E', 'xpl', 'icit', ' is better than', ' i', 'mpl', 'icit', '.\nS']
print(decode(tokens, merges) == text)
#> True
# --8<-- [end:train]

# --8<-- [start:new]
for new in ("better than", "batter", "张量"):
    tokens = encode(new, merges)
    print(new, tokens, decode(tokens, merges) == new)
    #> better than [276] True
    #> batter [98, 281, 116, 261] True
    #> 张量 [229, 188, 160, 233, 135, 143] True
# --8<-- [end:new]

# --8<-- [start:cut]
tokens = encode("张量", merges)
print(decode(tokens[:4], merges))
#> 张�
print("".join(decode([i], merges) for i in tokens))
#> ������
# --8<-- [end:cut]

# --8<-- [start:model]
import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

data = torch.tensor(encode(text, merges), device=device)
embedding = nn.Embedding(256 + len(merges), 32).to(device)
print(embedding(data).shape)
#> torch.Size([451, 32])
# --8<-- [end:model]
