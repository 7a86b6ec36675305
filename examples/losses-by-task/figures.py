"""The pictures: losses of a number by its error, and of a logit.

`python figures.py FOLDER LANGUAGE` writes it as SVG, with words in en or zh.
"""

import sys
import tomllib
from pathlib import Path

import torch
from torch.nn import functional as F

BLUE, ORANGE, GREEN = "#2f7fd8", "#d9611c", "#3a9a55"
WORDS = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))

x = torch.linspace(-3, 3, 61, dtype=torch.float64)
zero, one = torch.zeros_like(x), torch.ones_like(x)
each = {"reduction": "none"}
panels = [
    {
        "mse_loss": (F.mse_loss(x, zero, **each), BLUE, "none"),
        "l1_loss": (F.l1_loss(x, zero, **each), ORANGE, "5 3"),
        "huber_loss": (F.huber_loss(x, zero, **each), GREEN, "2 2"),
    },
    {
        "bce_with_logits": (
            F.binary_cross_entropy_with_logits(x, one, **each),
            BLUE,
            "none",
        ),
        "hinge_loss": ((1 - x).clamp(min=0), ORANGE, "5 3"),
        "mse_of_sigmoid": (F.mse_loss(x.sigmoid(), one, **each), GREEN, "2 2"),
    },
]


def draw(words):
    lines = [
        '<svg role="img" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 520 250">',
        f"  <title>{words['title']}</title>",
    ]
    for n, panel in enumerate(panels):
        left, bottom, unit = 10 + 265 * n, 168, 36
        middle = left + 115
        lines += [
            f'  <path class="line" opacity="0.4" d="M{left} {bottom}h230'
            f'M{middle} 20v148M{middle - 4} {bottom - unit}h8"/>',
            f'  <text class="small" x="{middle + 8}" y="{bottom - unit - 4}">1</text>',
            f'  <text class="small" x="{left + 230}" y="{bottom + 16}" '
            f'text-anchor="end">{words["axes"][n]}</text>',
        ]
        for i, (name, (y, color, dash)) in enumerate(panel.items()):
            look = (
                f'fill="none" stroke="{color}" stroke-width="2.2" '
                f'stroke-dasharray="{dash}"'
            )
            points = " ".join(
                f"{middle + unit * a:.1f},{bottom - unit * b:.1f}"
                for a, b in zip(x.tolist(), y.tolist(), strict=True)
                if b <= 4.05
            )
            low = 198 + 19 * i
            lines += [
                f'  <polyline {look} points="{points}"/>',
                f'  <path {look} d="M{left} {low}h28"/>',
                f'  <text class="small{"" if name in words else " mono"}" '
                f'x="{left + 36}" y="{low + 4}">{words.get(name, name)}</text>',
            ]
    return "\n".join([*lines, "</svg>"]) + "\n"


if len(sys.argv) == 3:
    folder, language = sys.argv[1:]
    file = Path(folder, "losses-by-task-curves.svg")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(draw(WORDS[language]), "utf-8")
