"""Perplexity: among how many characters the model hesitates."""

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

# --8<-- [start:small]
p = torch.tensor([0.5, 0.25, 0.125], device=device)  # what the right ones got
loss = -p.log().mean()
print(f"loss {loss:.3f}, perplexity {loss.exp():.2f}")
#> loss 1.386, perplexity 4.00
# --8<-- [end:small]

# --8<-- [start:mean]
losses = torch.tensor([1.0, 1.0, 4.0], device=device)  # of three batches
print(f"{losses.mean().exp():.1f}, and not {losses.exp().mean():.1f}")
#> 7.4, and not 20.0
# --8<-- [end:mean]

# --8<-- [start:models]
x, y = data[:-1], data[1:]
uniform = torch.full((V,), 1 / V, device=device)
letters = torch.bincount(y, minlength=V) / len(y)
pairs = torch.bincount(x * V + y, minlength=V * V).view(V, V)
pairs = pairs / pairs.sum(1, keepdim=True).clamp(min=1)
models = {"uniform": uniform[y], "letters": letters[y], "pairs": pairs[x, y]}
for name, p in models.items():
    loss = -p.log().mean().item()
    bits = loss / torch.log(torch.tensor(2.0)).item()
    print(f"{name}: loss {loss:.2f}, perplexity {2.0**bits:.1f}, {bits:.2f} bits")
    #> uniform: loss 3.81, perplexity 45.0, 5.49 bits
    #> letters: loss 3.11, perplexity 22.3, 4.48 bits
    #> pairs: loss 1.97, perplexity 7.2, 2.85 bits
# --8<-- [end:models]
