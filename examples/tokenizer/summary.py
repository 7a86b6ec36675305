"""Bytes: the vocabulary of 256 that knows every text."""

# --8<-- [start:summary]
import codecs
import contextlib
import io

text = "naïve 中文"
print(list(text), list(text.encode()), sep="\n")
#> ['n', 'a', 'ï', 'v', 'e', ' ', '中', '文']
#> [110, 97, 195, 175, 118, 101, 32, 228, 184, 173, 230, 150, 135]

with contextlib.redirect_stdout(io.StringIO()):
    import this  # the Zen of Python; importing prints it
text = codecs.decode(this.s, "rot13")  # there its letters are exchanged
print(len(text), len(text.encode()), text[:33])
#> 856 856 The Zen of Python, by Tim Peters
# --8<-- [end:summary]
