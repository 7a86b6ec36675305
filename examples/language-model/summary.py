"""The smallest language model: count which character follows which, then write."""

# --8<-- [start:summary]
import codecs
import contextlib
import io

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

with contextlib.redirect_stdout(io.StringIO()):
    import this  # the Zen of Python; importing prints it
text = codecs.decode(this.s, "rot13")  # there its letters are exchanged

chars = sorted(set(text))
V = len(chars)
ids = {c: i for i, c in enumerate(chars)}
data = torch.tensor([ids[c] for c in text]).to(device)

pairs = data[:-1] * V + data[1:]  # a number for each pair of neighbours
counts = torch.bincount(pairs, minlength=V * V).view(V, V)
p = counts / counts.sum(1, keepdim=True).clamp(min=1)  # rows; clamp: no 0 / 0

generator = torch.Generator().manual_seed(0)
written = "N"
for _ in range(60):
    row = p[ids[written[-1]]].cpu()
    written += chars[torch.multinomial(row, 1, generator=generator)]  # a draw
print(f"{len(text)} characters, {V} different ones")
#> 856 characters, 45 different ones
print(written)
#> Nanly.
#> If blis ton tt.
#> In icitiorsis tex.
#> Spuise th oulettes.
# --8<-- [end:summary]
