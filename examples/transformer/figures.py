"""A small transformer learns to reverse; the pictures: positions, and what looks where.

`python figures.py FOLDER LANGUAGE` writes them as SVG, with words in en or zh.
"""

import sys
import tomllib
from pathlib import Path

import torch
from torch import nn

# --8<-- [start:model]
from torch.nn import functional as F


class Reverser(nn.Module):
    def __init__(self, positions, width=32):
        super().__init__()
        self.words = nn.Embedding(10, width)
        self.places = nn.Embedding(8, width) if positions else None
        self.norm1 = nn.LayerNorm(width)
        self.attention = nn.MultiheadAttention(width, 1, batch_first=True)
        self.norm2 = nn.LayerNorm(width)
        self.mlp = nn.Sequential(
            nn.Linear(width, 4 * width), nn.GELU(), nn.Linear(4 * width, width)
        )
        self.head = nn.Linear(width, 10)

    def forward(self, ids):
        x = self.words(ids)
        if self.places is not None:
            x = x + self.places.weight
        y = self.norm1(x)
        y, self.weights = self.attention(y, y, y)
        x = x + y
        x = x + self.mlp(self.norm2(x))
        return self.head(x)  # logits: (batch, 8, 10)


# --8<-- [end:model]


# --8<-- [start:train]
def train(net, steps):
    optimizer = torch.optim.AdamW(net.parameters(), lr=0.005)
    for _ in range(steps):
        ids = torch.randint(10, (64, 8))
        logits = net(ids)
        loss = F.cross_entropy(logits.flatten(0, 1), ids.flip(1).flatten())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()


nets = {}
for positions in (True, False):
    torch.manual_seed(0)
    net = nets[positions] = Reverser(positions).double()  # float64 rounds little
    train(net, 80)
    test = torch.randint(10, (500, 8))
    with torch.no_grad():
        accuracy = (net(test).argmax(-1) == test.flip(1)).double().mean()
    print(positions, "all right" if accuracy > 0.99 else f"{accuracy:.1f}")
    #> True all right
    #> False 0.3
# --8<-- [end:train]

# --8<-- [start:ask]
net, ids = nets[True], torch.tensor([[3, 1, 4, 1, 5, 9, 2, 6]])
with torch.no_grad():
    print(net(ids).argmax(-1)[0].tolist())
    #> [6, 2, 9, 5, 1, 4, 1, 3]
print(net.weights.shape, net.weights[0].argmax(-1).tolist())
#> torch.Size([1, 8, 8]) [7, 6, 5, 4, 3, 2, 1, 0]
# --8<-- [end:ask]

WORDS = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
digits = ids[0].tolist()
torch.manual_seed(0)
untrained = Reverser(True).double()
with torch.no_grad():
    untrained(ids)
    maps = {
        "before": untrained.weights[0].tolist(),
        "after": net.weights[0].tolist(),
    }


def svg(width, height, title, lines):
    head = '<svg role="img" xmlns="http://www.w3.org/2000/svg" '
    head += f'viewBox="0 0 {width} {height}">'
    return "\n".join([head, f"  <title>{title}</title>", *lines, "</svg>"]) + "\n"


def text(x, y, what, kind="small", anchor="middle"):
    place = f'x="{x:.0f}" y="{y:.0f}" text-anchor="{anchor}"'
    return f'  <text class="{kind}" {place}>{what}</text>'


def cell(x, y, size, opacity, colour="currentColor"):
    return (
        f'  <rect x="{x:.1f}" y="{y:.1f}" width="{size}" height="{size}" '
        f'fill="{colour}" opacity="{opacity:.2f}"/>'
    )


def attention_map(words):
    lines, size = [], 22
    for i, (name, weights) in enumerate(maps.items()):
        left, top = 44 + 226 * i, 62
        lines.append(text(left + 4 * size, 18, words[name], kind=""))
        for j, digit in enumerate(digits):
            lines.append(text(left + (j + 0.5) * size, top - 6, digit, "small mono"))
            lines.append(text(left - 12, top + (j + 0.7) * size, digit, "small mono"))
        lines += [
            cell(left + j * size, top + row * size, size, weight)
            for row, across in enumerate(weights)
            for j, weight in enumerate(across)
        ]
        lines.append(
            f'  <rect class="box" x="{left}" y="{top}" width="{8 * size}" '
            f'height="{8 * size}"/>'
        )
    lines.append(text(44 + 4 * size, 38, words["keys"]))
    lines.append(text(270 + 4 * size, 38, words["keys"]))
    lines.append(text(22, 258, words["queries"], anchor="start"))
    return svg(460, 266, words["map"], lines)


def position_map(words):
    lines, size = [], 17
    theta = 10000 ** (-torch.arange(0, 16, 2, dtype=torch.float64) / 16)
    angle = torch.arange(12)[:, None] * theta
    table = torch.stack([angle.sin(), angle.cos()], dim=-1).flatten(1)
    for t, row in enumerate(table.tolist()):
        y = 26 + t * size
        lines.append(text(46, y + 13, t, "small mono", "end"))
        lines += [
            cell(54 + i * size, y, size, abs(x), "#2f7fd8" if x > 0 else "#d9611c")
            for i, x in enumerate(row)
        ]
    for i in range(0, 16, 2):
        lines.append(text(54 + (i + 0.5) * size, 20, i, "small mono"))
    lines.append(text(54 + 8 * size, 248, words["numbers"]))
    lines.append(text(4, 20, words["place"], anchor="start"))
    return svg(340, 256, words["positions"], lines)


if len(sys.argv) == 3:
    folder, language = sys.argv[1:]
    Path(folder).mkdir(parents=True, exist_ok=True)
    for name, draw in (("map", attention_map), ("positions", position_map)):
        file = Path(folder, f"transformer-{name}.svg")
        file.write_text(draw(WORDS[language]), "utf-8")
