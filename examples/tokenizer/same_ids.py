"""The same merges in tiktoken: the same ids."""

import codecs
import contextlib
import io
from collections import Counter
from itertools import pairwise

with contextlib.redirect_stdout(io.StringIO()):
    import this
text = codecs.decode(this.s, "rot13")


def merge(ids, pair, new):
    merged, i = [], 0
    while i < len(ids):
        if tuple(ids[i : i + 2]) == pair:
            merged.append(new)
            i += 2
        else:
            merged.append(ids[i])
            i += 1
    return merged


def learn_merges(text, vocabulary):
    ids, merges = list(text.encode()), {}
    for new in range(256, vocabulary):
        pair, _ = Counter(pairwise(ids)).most_common(1)[0]
        ids = merge(ids, pair, new)
        merges[pair] = new
    return merges


def encode(text, merges):
    ids = list(text.encode())
    while pairs := set(pairwise(ids)) & merges.keys():
        pair = min(pairs, key=merges.get)
        ids = merge(ids, pair, merges[pair])
    return ids


def pieces_of(merges):
    pieces = {i: bytes([i]) for i in range(256)}
    for (a, b), new in merges.items():
        pieces[new] = pieces[a] + pieces[b]
    return pieces


merges = learn_merges(text, vocabulary=316)

# --8<-- [start:tiktoken]
import tiktoken


def make(pattern):
    ranks = {piece: i for i, piece in pieces_of(merges).items()}
    return tiktoken.Encoding(
        "mine", pat_str=pattern, mergeable_ranks=ranks, special_tokens={"<|end|>": 316}
    )


whole = make(r"(?s).+")  # all of the text is one part
for sample in (text, "better than 张量"):
    print(whole.encode(sample) == encode(sample, merges))
    #> True
    #> True
# --8<-- [end:tiktoken]

# --8<-- [start:words]
words = make(r" ?\w+|[^\w\s]+|\s")  # each word apart, with the blank before it
for encoding in (whole, words):
    ids = encoding.encode(" is better than ugly.")
    print([encoding.decode([i]) for i in ids])
    #> [' is better than ', 'u', 'g', 'l', 'y', '.']
    #> [' i', 's', ' ', 'better', ' tha', 'n', ' ', 'u', 'g', 'l', 'y', '.']
# --8<-- [end:words]

# --8<-- [start:special]
print(whole.encode("now<|end|>", allowed_special="all"))
#> [110, 111, 119, 316]
try:
    whole.encode("now<|end|>")
except ValueError as error:
    print(type(error).__name__, str(error).splitlines()[0])
    #> ValueError Encountered text corresponding to disallowed special token '<|end|>'.
print(whole.encode("now<|end|>", disallowed_special=()))
#> [110, 111, 119, 60, 124, 267, 100, 124, 62]
# --8<-- [end:special]
