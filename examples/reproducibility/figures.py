"""The picture: how a tiny difference grows during a calm and a wild training.

`python figures.py FOLDER LANGUAGE` writes it as SVG, with words in en or zh.
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
STEPS = 220


def outputs(lr, change, seed=0):
    torch.manual_seed(0)
    x = torch.randn(256, 10).double()
    y = (x[:, 0] * x[:, 1] > 0).long()
    if seed:
        torch.manual_seed(seed)
    net = nn.Sequential(nn.Linear(10, 32), nn.ReLU(), nn.Linear(32, 2)).double()
    net[0].weight.data[0, 0] += change
    optimizer = torch.optim.SGD(net.parameters(), lr=lr, momentum=0.9)
    found = []
    for step in range(STEPS + 1):
        if step % 10 == 0:
            found.append(net(x).detach())
        rows = torch.randint(256, (32,))
        optimizer.zero_grad()
        F.cross_entropy(net(x[rows]), y[rows]).backward()
        optimizer.step()
    return found


def line(points, color, extra=""):
    places = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    look = f'fill="none" stroke="{color}" stroke-width="2"{extra}'
    return f'  <polyline {look} points="{places}"/>'


def text(x, y, words, anchor="start", kind="small"):
    where = f'x="{x}" y="{y}" text-anchor="{anchor}"'
    return f'  <text class="{kind}" {where}>{words}</text>'


def height(difference):
    return 30 - 24 * math.log10(difference)


def draw(words):
    body = ['  <path class="line" d="M60 24 V232 H470"/>']
    for power in range(-8, 1, 2):
        mark = f"1e{power}" if power else "1"
        body.append(text(54, height(10.0**power) + 4, mark, "end", "small mono"))
    for step in (0, 100, 200):
        body.append(text(60 + 1.8 * step, 250, step, "middle"))
    body.append(text(470, 268, words["steps"], "end"))
    body.append(text(64, 16, words["difference"]))
    for lr, color, where in ((0.05, BLUE, 196), (0.5, ORANGE, 110)):
        pairs = zip(outputs(lr, 0), outputs(lr, 1e-7), strict=True)
        points = [
            (60 + 18 * i, height(((a - b).norm() / a.norm()).item()))
            for i, (a, b) in enumerate(pairs)
        ]
        body.append(line(points, color))
        body.append(text(300 if lr < 0.1 else 130, where, words[f"lr{lr}"]))
    pairs = zip(outputs(0.05, 0), outputs(0.05, 0, seed=1), strict=True)
    points = [
        (60 + 18 * i, height(((a - b).norm() / a.norm()).item()))
        for i, (a, b) in enumerate(pairs)
    ]
    body.append(line(points, "#808080", ' stroke-dasharray="5 4"'))
    body.append(text(130, 56, words["seed"]))
    head = '<svg role="img" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 274">'
    lines = [head, f"  <title>{words['title']}</title>", *body, "</svg>"]
    return "\n".join(lines) + "\n"


if len(sys.argv) == 3:
    folder, language = sys.argv[1:]
    Path(folder).mkdir(parents=True, exist_ok=True)
    file = Path(folder, "reproducibility-grow.svg")
    file.write_text(draw(WORDS[language]), "utf-8")
