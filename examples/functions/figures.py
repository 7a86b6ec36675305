"""The picture: a signal of two waves, and its spectrum.

`python figures.py FOLDER LANGUAGE` writes it as SVG, with words in en or zh.
"""

import sys
import tomllib
from pathlib import Path

import torch

BLUE, ORANGE = "#2f7fd8", "#d9611c"
WORDS = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))

rate = 100
t = torch.arange(rate, dtype=torch.float64) / rate
signal = torch.sin(2 * torch.pi * 5 * t) + 0.5 * torch.sin(2 * torch.pi * 20 * t)
heights = 2 * torch.fft.rfft(signal).abs() / rate


def draw(words):
    points = " ".join(
        f"{10 + 2.3 * n:.1f},{80 - 38 * y:.1f}" for n, y in enumerate(signal.tolist())
    )
    bars = "".join(
        f"M{282 + 4.4 * n:.1f} 140v{-100 * y:.1f}"
        for n, y in enumerate(heights.tolist())
        if y > 0.01
    )
    lines = [
        '<svg role="img" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 520 184">',
        f"  <title>{words['title']}</title>",
        '  <path class="line" opacity="0.4" d="M10 80h230M282 140h224"/>',
        f'  <polyline fill="none" stroke="{BLUE}" stroke-width="2" points="{points}"/>',
        f'  <path fill="none" stroke="{ORANGE}" stroke-width="4" d="{bars}"/>',
        f'  <text class="small" x="10" y="178">{words["time"]}</text>',
        f'  <text class="small" x="282" y="178">{words["frequency"]}</text>',
    ]
    for n in (0, 5, 20, 50):
        lines.append(
            f'  <text class="small mono" x="{282 + 4.4 * n:.1f}" y="156" '
            f'text-anchor="middle">{n}</text>'
        )
    return "\n".join([*lines, "</svg>"]) + "\n"


if len(sys.argv) == 3:
    folder, language = sys.argv[1:]
    file = Path(folder, "functions-spectrum.svg")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(draw(WORDS[language]), "utf-8")
