"""The picture: activation functions and their slopes.

`python figures.py FOLDER LANGUAGE` writes it as SVG, with words in en or zh.
"""

import sys
import tomllib
from pathlib import Path

import torch
from torch.nn import functional as F

BLUE, ORANGE = "#2f7fd8", "#d9611c"
WORDS = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))

functions = {
    "ReLU": F.relu,
    "LeakyReLU": lambda x: F.leaky_relu(x, 0.1),  # not 0.01: to be seen
    "ELU": F.elu,
    "Softplus": F.softplus,
    "GELU": F.gelu,
    "SiLU": F.silu,
    "Hardswish": F.hardswish,
    "Mish": F.mish,
    "tanh": torch.tanh,
    "sigmoid": torch.sigmoid,
    "Softsign": F.softsign,
    "Hardsigmoid": F.hardsigmoid,
}
x = torch.linspace(-4, 4, 801, dtype=torch.float64, requires_grad=True)
slopes = {
    name: torch.autograd.grad(function(x).sum(), x)[0]
    for name, function in functions.items()
}


def draw(words):
    lines = [
        '<svg role="img" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 372">',
        f"  <title>{words['title']}</title>",
    ]
    for n, (name, function) in enumerate(functions.items()):
        left, top = 6 + 120 * (n % 4), 4 + 112 * (n // 4)
        middle, zero, unit = left + 52, top + 84, 12

        def curve(values, middle=middle, zero=zero, unit=unit):
            pairs = zip(x[::25].tolist(), values[::25].tolist(), strict=True)
            return " ".join(
                f"{middle + unit * a:.0f},{zero - unit * b:.1f}" for a, b in pairs
            )

        lines += [
            f'  <path class="line" opacity="0.4" d="M{left} {zero}h104'
            f'M{middle} {top + 28}v76M{middle - 4} {zero - unit}h8"/>',
            f'  <text class="small mono" x="{left}" y="{top + 14}">{name}</text>',
            f'  <polyline fill="none" stroke="{ORANGE}" stroke-width="1.5" '
            f'stroke-dasharray="4 3" points="{curve(slopes[name])}"/>',
            f'  <polyline fill="none" stroke="{BLUE}" stroke-width="2.5" '
            f'points="{curve(function(x))}"/>',
        ]
    for left, word, look in (
        (6, "value", f'stroke="{BLUE}" stroke-width="2.5"'),
        (180, "slope", f'stroke="{ORANGE}" stroke-width="1.5" stroke-dasharray="4 3"'),
    ):
        lines += [
            f'  <path fill="none" {look} d="M{left} 356h28"/>',
            f'  <text class="small" x="{left + 36}" y="360">{words[word]}</text>',
        ]
    return "\n".join([*lines, "</svg>"]) + "\n"


if len(sys.argv) == 3:
    folder, language = sys.argv[1:]
    file = Path(folder, "activations-curves.svg")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(draw(WORDS[language]), "utf-8")
