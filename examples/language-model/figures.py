"""The pictures: the table of a bigram, loss curves, and what sampling leaves.

`python figures.py FOLDER LANGUAGE` writes them as SVG, with words in en or zh.
"""

import codecs
import contextlib
import io
import sys
import tomllib
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional as F

with contextlib.redirect_stdout(io.StringIO()):
    import this
text = codecs.decode(this.s, "rot13")
chars = sorted(set(text))
V = len(chars)
ids = {c: i for i, c in enumerate(chars)}
data = torch.tensor([ids[c] for c in text])
WORDS = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
BLUE, ORANGE = "#2f7fd8", "#d9611c"


def svg(width, height, title, lines):
    head = (
        '<svg role="img" xmlns="http://www.w3.org/2000/svg" '
        f'viewBox="0 0 {width} {height}">'
    )
    return "\n".join([head, f"  <title>{title}</title>", *lines, "</svg>"]) + "\n"


def label(x, y, what, kind="small", anchor="middle"):
    place = f'x="{x}" y="{y}" text-anchor="{anchor}"'
    return f'  <text class="{kind}" {place}>{what}</text>'


def table(words):
    """The part of the table for the ten most frequent characters."""
    counts = torch.bincount(data[:-1] * V + data[1:], minlength=V * V).view(V, V)
    p = counts / counts.sum(1, keepdim=True).clamp(min=1)
    order = torch.sort(torch.bincount(data), descending=True, stable=True).indices
    often = order[:10].tolist()
    lines = [label(186, 18, words["following"])]
    lines.append(label(46, 46, words["now"], anchor="end"))
    for row, a in enumerate(often):
        name = chars[a].replace(" ", "␣")
        lines.append(label(78 + 24 * row, 46, name, "mono small"))
        lines.append(label(52, 69 + 24 * row, name, "mono small"))
        for column, b in enumerate(often):
            place = f'x="{66 + 24 * column}" y="{54 + 24 * row}"'
            lines.append(
                f'  <rect {place} width="23" height="23" fill="{BLUE}" '
                f'opacity="{min(1, 0.06 + 1.8 * p[a, b].item()):.2f}"/>'
            )
    return svg(320, 300, words["table"], lines)


class CharModel(nn.Module):
    def __init__(self):
        super().__init__()
        self.embedding = nn.Embedding(V, 32)
        self.gru = nn.GRU(32, 128, batch_first=True)
        self.head = nn.Linear(128, V)

    def forward(self, x):
        return self.head(self.gru(self.embedding(x))[0])


def curves(words):
    """Train as gru.py does, in float64."""
    train, held = data[:700], data[700:]
    torch.manual_seed(0)
    model = CharModel().double()
    optimizer = torch.optim.Adam(model.parameters(), lr=0.005)
    losses = {"train": [], "held": []}
    for step in range(151):
        if step % 10 == 0:
            with torch.no_grad():
                for name, d in ("train", train), ("held", held):
                    loss = F.cross_entropy(model(d[None, :-1])[0], d[1:])
                    losses[name].append(loss.item())
        places = torch.randint(650, (16, 1)) + torch.arange(51)
        loss = F.cross_entropy(
            model(train[places[:, :-1]]).flatten(0, 1), train[places[:, 1:]].flatten()
        )
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
    lines = ['  <path class="line" d="M40 12 V190 H360" opacity="0.6"/>']
    for value in range(5):
        lines.append(label(30, 195 - 40 * value, value, anchor="end"))
    for step in (0, 50, 100, 150):
        lines.append(label(40 + 2 * step, 210, step))
    lines.append(label(48, 14, words["loss"], anchor="start"))
    lines.append(label(362, 210, words["step"], anchor="start"))
    for name, color, dash in ("train", BLUE, "none"), ("held", ORANGE, "7 4"):
        places = enumerate(losses[name])
        points = [f"{40 + 20 * i},{190 - 40 * v:.1f}" for i, v in places]
        lines.append(
            f'  <polyline fill="none" stroke="{color}" stroke-width="2" '
            f'stroke-dasharray="{dash}" points="{" ".join(points)}"/>'
        )
        y = 190 - 40 * losses[name][-1]
        lines.append(label(346, f"{y - 6:.1f}", words[name], anchor="start"))
    return svg(410, 220, words["curves"], lines)


def bars(words):
    """The five distributions of sampling.py."""
    logits = torch.tensor([2.0, 1.5, 1.0, 0.0, -2.0], dtype=torch.float64)
    three = logits.clone()
    three[3:] = -torch.inf  # both top-k 3 and top-p 0.8 leave the first three
    charts = {
        "softmax": logits, "T = 0.5": logits / 0.5, "T = 2": logits / 2,
        "top-k 3": three, "top-p 0.8": three,
    }
    lines = []
    for chart, (name, some) in enumerate(charts.items()):
        left, bottom = 8 + 134 * (chart % 3), 130 + 140 * (chart // 3)
        lines.append(label(left + 55, bottom - 106, name, "mono small"))
        axis = f"M{left} {bottom} H{left + 110}"
        lines.append(f'  <path class="line" d="{axis}" opacity="0.6"/>')
        for i, p in enumerate(some.softmax(0).tolist()):
            place = f'x="{left + 22 * i + 2}" y="{bottom - 140 * p:.1f}"'
            lines.append(
                f'  <rect {place} width="18" height="{140 * p:.1f}" fill="{BLUE}"/>'
            )
    return svg(392, 278, words["bars"], lines)


if len(sys.argv) == 3:
    folder, language = sys.argv[1:]
    Path(folder).mkdir(parents=True, exist_ok=True)
    for name, draw in ("table", table), ("curves", curves), ("bars", bars):
        file = Path(folder, f"language-model-{name}.svg")
        file.write_text(draw(WORDS[language]), "utf-8")
