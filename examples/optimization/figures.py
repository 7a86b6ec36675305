"""The picture: SGD, momentum and Adam in a narrow valley.

`python figures.py FOLDER LANGUAGE` writes it as SVG, with words in en or zh.
"""

import sys
import tomllib
from pathlib import Path

import torch

# --8<-- [start:paths]
steepness = torch.tensor([1.0, 25.0], dtype=torch.float64)


def path(kind, **options):
    p = torch.tensor([-2.0, 0.8], dtype=torch.float64, requires_grad=True)
    optimizer = kind([p], **options)
    points = [p.tolist()]
    for _ in range(30):
        optimizer.zero_grad()
        ((steepness * p**2).sum() / 2).backward()
        optimizer.step()
        points.append(p.tolist())
    return points


paths = {
    "SGD": path(torch.optim.SGD, lr=0.07),
    "momentum": path(torch.optim.SGD, lr=0.02, momentum=0.8),
    "Adam": path(torch.optim.Adam, lr=0.15),
}
for name, points in paths.items():
    print(name, [round(x, 2) for x in points[-1]])
    #> SGD [-0.23, 0.0]
    #> momentum [0.06, -0.02]
    #> Adam [0.33, 0.07]
# --8<-- [end:paths]

WORDS = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
COLORS = {"SGD": "#2f7fd8", "momentum": "#d9611c", "Adam": "#3a9a55"}
DASHES = {"SGD": "2 3", "momentum": "7 4", "Adam": "none"}


def place(x, y):
    return f"{330 + 135 * x:.1f},{105 - 90 * y:.1f}"


def draw(words):
    lines = [
        '<svg role="img" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 240">',
        f"  <title>{words['title']}</title>",
    ]
    for height in (0.3, 1.2, 3.0, 6.0, 10.0):  # the loss is the same on an ellipse
        rx, ry = 135 * (2 * height) ** 0.5, 90 * (2 * height / 25) ** 0.5
        lines.append(
            f'  <ellipse class="line" cx="330" cy="105" rx="{rx:.1f}" ry="{ry:.1f}" '
            'fill="none" opacity="0.35"/>'
        )
    lines.append('  <circle cx="330" cy="105" r="3" fill="currentColor"/>')
    for i, (name, points) in enumerate(paths.items()):
        look = (
            f'fill="none" stroke="{COLORS[name]}" stroke-width="2" '
            f'stroke-dasharray="{DASHES[name]}"'
        )
        lines.append(
            f'  <polyline {look} points="{" ".join(place(*p) for p in points)}"/>'
        )
        label = words.get(name, name)
        kind = "small" if name in words else "small mono"
        x = 14 + (0, 110, 290)[i]
        lines.append(f'  <path {look} d="M{x} 222 H{x + 28}"/>')
        lines.append(
            f'  <text class="{kind}" x="{x + 36}" y="226">{label}</text>'
        )
    return "\n".join([*lines, "</svg>"]) + "\n"


if len(sys.argv) == 3:
    folder, language = sys.argv[1:]
    file = Path(folder, "optimization-paths.svg")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(draw(WORDS[language]), "utf-8")
