"""The pictures: rates on a parabola, a range test, the schedules.

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


def line(points, color=BLUE, width=2):
    places = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    look = f'fill="none" stroke="{color}" stroke-width="{width}"'
    return f'  <polyline {look} points="{places}"/>'


def text(x, y, words, kind="small", anchor="start"):
    where = f'x="{x}" y="{y}" text-anchor="{anchor}"'
    return f'  <text class="{kind}" {where}>{words}</text>'


def axes(x, y, width, height):
    return f'  <path class="line" d="M{x} {y} V{y + height} H{x + width}"/>'


def svg(height, title, body):
    head = '<svg role="img" xmlns="http://www.w3.org/2000/svg" viewBox="0 0'
    lines = [f'{head} 480 {height}">', f"  <title>{title}</title>", *body, "</svg>"]
    return "\n".join(lines) + "\n"


def draw_sizes(words):
    """Steps on h/2 p², h = 10, with four rates."""
    body = []
    for i, lr in enumerate((0.01, 0.1, 0.19, 0.21)):
        left, top = 12 + 236 * (i % 2), 30 + 165 * (i // 2)
        body.append(text(left + 110, top - 8, f"lr {lr}", "small mono", "middle"))
        curve = [(x / 20, (x / 20) ** 2) for x in range(-32, 33)]
        p, points = 1.0, []
        for _ in range(9):
            points.append((p, p**2))
            p -= lr * 10 * p
        where = [
            [(left + 110 + 68 * x, top + 125 - 48 * y) for x, y in line_]
            for line_ in (curve, [x for x in points if x[1] < 2.5])
        ]
        places = " ".join(f"{x:.1f},{y:.1f}" for x, y in where[0])
        body.append(f'  <polyline class="line" opacity="0.5" points="{places}"/>')
        body.append(line(where[1], ORANGE, 1.5))
        body += [
            f'  <circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{ORANGE}"/>'
            for x, y in where[1]
        ]
    return svg(340, words["sizes"], body)


def range_test():
    """Losses while the rate rises from 1e-5 to 10, of AdamW on batches of 64."""
    torch.manual_seed(0)
    x = torch.randn(2000, 20, dtype=torch.float64)
    y = (x[:, 0] * x[:, 1] > 0).long()
    net = nn.Sequential(nn.Linear(20, 64), nn.ReLU(), nn.Linear(64, 2)).double()
    optimizer = torch.optim.AdamW(net.parameters(), lr=1e-5)
    rates, losses, mean = [], [], None
    for rows in torch.randint(2000, (180, 64)):
        loss = F.cross_entropy(net(x[rows]), y[rows])
        mean = loss.item() if mean is None else 0.8 * mean + 0.2 * loss.item()
        rates.append(optimizer.param_groups[0]["lr"])
        losses.append(mean)
        if mean > 1.6:
            break
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        optimizer.param_groups[0]["lr"] *= 10 ** (6 / 179)
    return rates, losses


def draw_range(words):
    rates, losses = range_test()
    points = [
        (40 + 68 * (math.log10(r) + 5), 190 - 105 * min(x, 1.6))
        for r, x in zip(rates, losses, strict=True)
    ]
    low, high = (40 + 68 * (math.log10(x) + 5) for x in (3e-3, 3e-2))
    body = [
        f'  <rect class="fill1" x="{low:.1f}" y="20" width="{high - low:.1f}" '
        'height="170" stroke="none" opacity="0.6"/>',
        axes(40, 20, 420, 170),
        line(points),
    ]
    for power in range(-5, 2):
        at = 40 + 68 * (power + 5)
        body.append(text(at, 208, f"1e{power}", "small mono", "middle"))
    body.append(text(48, 32, words["loss"]))
    body.append(text(460, 230, words["rate"], "small", "end"))
    body.append(text(f"{(low + high) / 2:.1f}", 15, words["take"], "small", "middle"))
    return svg(240, words["range"], body)


def plans():
    """The rates of 100 steps, each plan with 1 as its largest."""
    from torch.optim import lr_scheduler as s

    def rates(make):
        optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=1.0)
        plan, found = make(optimizer), []
        for i in range(100):
            found.append(optimizer.param_groups[0]["lr"])
            optimizer.step()
            if isinstance(plan, s.ReduceLROnPlateau):
                plan.step(max(0.3, 1 - i / 30) if i < 60 else 0.2)
            else:
                plan.step()
        return found

    def warm(optimizer):
        up = s.LinearLR(optimizer, 0.05, total_iters=10)
        down = s.CosineAnnealingLR(optimizer, 90)
        return s.SequentialLR(optimizer, [up, down], [10])

    return {
        "StepLR": rates(lambda o: s.StepLR(o, 30, 0.4)),
        "ExponentialLR": rates(lambda o: s.ExponentialLR(o, 0.96)),
        "CosineAnnealingLR": rates(lambda o: s.CosineAnnealingLR(o, 100)),
        "warm": rates(warm),
        "OneCycleLR": rates(lambda o: s.OneCycleLR(o, 1.0, 100)),
        "ReduceLROnPlateau": rates(
            lambda o: s.ReduceLROnPlateau(o, factor=0.4, patience=8)
        ),
    }


def draw_plans(words):
    body = []
    for i, (name, rates) in enumerate(plans().items()):
        left, top = 16 + 236 * (i % 2), 34 + 112 * (i // 2)
        kind = "small" if name in words else "small mono"
        body.append(text(left, top - 10, words.get(name, name), kind))
        body.append(axes(left, top, 212, 74))
        points = [
            (left + 2.1 * t, top + 72 - 68 * rates[t]) for t in range(0, 100, 2)
        ]
        body.append(line(points, ORANGE))
    return svg(350, words["plans"], body)


if len(sys.argv) == 3:
    folder, language = sys.argv[1:]
    Path(folder).mkdir(parents=True, exist_ok=True)
    for what, draw in (
        ("sizes", draw_sizes), ("range", draw_range), ("plans", draw_plans)
    ):
        file = Path(folder, f"learning-rate-{what}.svg")
        file.write_text(draw(WORDS[language]), "utf-8")
