"""The pictures: six sick loss curves beside a healthy one; remedies for overfitting.

`python figures.py FOLDER LANGUAGE` writes them as SVG, with words in en or zh.
"""

import math
import sys
import tomllib
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional as F

WORDS = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
BLUE, ORANGE = "#2f7fd8", "#d9611c"


def own_loss(output, y):
    """Cross-entropy by hand: the logarithm of a probability that may be 0."""
    return -output.softmax(1)[range(len(y)), y].log().mean()


def train(lr=0.1, rows=200, batch=None, sigmoids=0, loss_of=F.cross_entropy):
    """61 steps of SGD with momentum: losses on the training and validation set."""
    torch.manual_seed(0)
    x = torch.randn(600, 20, dtype=torch.float64)
    y = (x[:, :4].sum(1) + 0.5 * torch.randn(600, dtype=torch.float64) > 0).long()
    layers = [nn.Linear(20, 50), nn.ReLU()]
    for _ in range(sigmoids):
        layers += [nn.Linear(50, 50), nn.Sigmoid()]
    net = nn.Sequential(*layers, nn.Linear(50, 2)).double()
    optimizer = torch.optim.SGD(net.parameters(), lr=lr, momentum=0.9)
    train_losses, val_losses = [], []
    for _ in range(61):
        some = torch.randint(rows, (batch,)) if batch else torch.arange(rows)
        loss = loss_of(net(x[some]), y[some])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        train_losses.append(loss.item())
        with torch.no_grad():
            val_losses.append(loss_of(net(x[200:]), y[200:]).item())
    return train_losses, val_losses


curves = {
    "slow": train(lr=0.003),
    "high": train(lr=6.0),
    "nan": train(lr=8.0, loss_of=own_loss),
    "flat": train(sigmoids=6),
    "noisy": train(lr=0.02, batch=4),
    "overfits": train(rows=30),
}
healthy, _ = train()


def remedy(dropout=0.0, decay=0.0, noise=0.0, smoothing=0.0):
    """The last and the best validation loss, as in remedies.py."""
    torch.manual_seed(0)
    x = torch.randn(1060, 20, dtype=torch.float64)
    y = (x[:, :4].sum(1) + torch.randn(1060, dtype=torch.float64) > 0).long()
    net = nn.Sequential(
        nn.Dropout(dropout / 2), nn.Linear(20, 100), nn.ReLU(),
        nn.Dropout(dropout), nn.Linear(100, 2),
    ).double()
    optimizer = torch.optim.AdamW(net.parameters(), lr=0.01, weight_decay=decay)
    found = []
    for _ in range(300):
        net.train()
        inputs = x[:60] + noise * torch.randn(60, 20, dtype=torch.float64)
        optimizer.zero_grad()
        output = net(inputs)
        F.cross_entropy(output, y[:60], label_smoothing=smoothing).backward()
        optimizer.step()
        net.eval()
        with torch.no_grad():
            found.append(F.cross_entropy(net(x[60:]), y[60:]).item())
    return found[-1], min(found)


def line(points, look):
    places = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    return f'  <polyline fill="none" {look} points="{places}"/>'


def below(points, top=1.6):
    """The parts of a curve below the top, where it leaves the picture."""
    parts, last = [[]], None
    for t, loss in points:
        if last and (last[1] > top) != (loss > top):
            share = (top - last[1]) / (loss - last[1])
            parts[-1].append((last[0] + share * (t - last[0]), top))
        if loss > top:
            parts.append([])
        else:
            parts[-1].append((t, loss))
        last = t, loss
    return [part for part in parts if len(part) > 1]


def text(x, y, words, anchor="start", kind="small"):
    where = f'x="{x}" y="{y}" text-anchor="{anchor}"'
    return f'  <text class="{kind}" {where}>{words}</text>'


TRAIN = f'stroke="{BLUE}" stroke-width="2"'
VAL = f'stroke="{ORANGE}" stroke-width="2" stroke-dasharray="7 4"'
HEALTHY = 'class="line" opacity="0.6" stroke-dasharray="2 3"'


def svg(height, title, body):
    head = '<svg role="img" xmlns="http://www.w3.org/2000/svg" viewBox="0 0'
    lines = [f'{head} 480 {height}">', f"  <title>{title}</title>", *body, "</svg>"]
    return "\n".join(lines) + "\n"


def draw_curves(words):
    body = []
    for i, (name, (losses, val)) in enumerate(curves.items()):
        left, top = 16 + 236 * (i % 2), 30 + 132 * (i // 2)

        def place(t, loss, left=left, top=top):
            return left + 3.5 * t, top + 95 - 58 * min(loss, 1.6)

        body.append(text(left, top - 8, words[name]))
        axes = f"M{left} {top} V{top + 96} H{left + 212}"
        body.append(f'  <path class="line" d="{axes}"/>')
        every = slice(None, None, 1 if name in ("high", "nan", "noisy") else 4)
        body.append(line([place(*p) for p in enumerate(healthy)][::4], HEALTHY))
        finite = [p for p in enumerate(losses) if math.isfinite(p[1])][every]
        for part in below(finite):
            body.append(line([place(*p) for p in part], TRAIN))
        if name == "overfits":
            body.append(line([place(*p) for p in enumerate(val)][every], VAL))
        if name == "nan":
            x, y = place(*finite[-1])
            cross = f"M{x - 5:.1f} {y - 5:.1f} l10 10 m0 -10 l-10 10"
            body.append(f'  <path fill="none" {TRAIN} d="{cross}"/>')
    for x, look, label in zip(
        (16, 150, 300), (TRAIN, VAL, HEALTHY), words["legend"], strict=True
    ):
        body.append(f'  <path fill="none" {look} d="M{x} 428 h28"/>')
        body.append(text(x + 36, 432, label))
    return svg(444, words["curves"], body)


def draw_remedies(words):
    plain, best = remedy()
    heights = [
        plain,
        remedy(decay=5.0)[0],
        remedy(dropout=0.6)[0],
        remedy(noise=1.0)[0],
        remedy(smoothing=0.3)[0],
        best,
    ]
    body = []
    for i, (label, loss) in enumerate(zip(words["bars"], heights, strict=True)):
        y = 24 + 30 * i
        kind = "small mono" if label == "dropout" else "small"
        body.append(text(150, y + 4, label, "end", kind))
        width = f"{180 * loss:.1f}"
        kind = "fill2" if i == 0 else "fill1"
        body.append(
            f'  <rect class="{kind}" x="160" y="{y - 10}" width="{width}" height="20"/>'
        )
        body.append(text(f"{168 + 180 * loss:.1f}", y + 4, f"{loss:.1f}"))
    return svg(204, words["remedies"], body)


if len(sys.argv) == 3:
    folder, language = sys.argv[1:]
    Path(folder).mkdir(parents=True, exist_ok=True)
    for what, draw in (("curves", draw_curves), ("remedies", draw_remedies)):
        file = Path(folder, f"loss-curves-{what}.svg")
        file.write_text(draw(WORDS[language]), "utf-8")
