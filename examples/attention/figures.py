"""The picture: weights over eight keys, with and without the root of d.

`python figures.py FOLDER LANGUAGE` writes it as SVG, with words in en or zh.
"""

import sys
import tomllib
from pathlib import Path

import torch

torch.manual_seed(3)
bars = []
for d in (4, 64, 1024):
    q = torch.randn(d, dtype=torch.float64)
    k = torch.randn(8, d, dtype=torch.float64)
    scores = k @ q
    bars.append((d, scores.softmax(0).tolist(), (scores / d**0.5).softmax(0).tolist()))

WORDS = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))


def draw(words):
    lines = [
        '<svg role="img" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 222">',
        f"  <title>{words['title']}</title>",
        f'  <text class="small" x="4" y="16">{words["without"]}</text>',
        f'  <text class="small" x="4" y="116">{words["with"]}</text>',
    ]
    for i, (d, *rows) in enumerate(bars):
        left = 20 + 155 * i
        for row, weights in enumerate(rows):
            bottom = 94 + 100 * row
            for j, weight in enumerate(weights):
                lines.append(
                    f'  <rect class="fill{1 + row}" x="{left + 16 * j}" '
                    f'y="{bottom - 66 * weight:.1f}" width="12" '
                    f'height="{66 * weight:.1f}"/>'
                )
            lines.append(f'  <path class="line" d="M{left - 4} {bottom}h132"/>')
        lines.append(
            f'  <text class="small mono" x="{left + 62}" y="214" '
            f'text-anchor="middle">d = {d}</text>'
        )
    return "\n".join([*lines, "</svg>"]) + "\n"


if len(sys.argv) == 3:
    folder, language = sys.argv[1:]
    file = Path(folder, "attention-root.svg")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(draw(WORDS[language]), "utf-8")
