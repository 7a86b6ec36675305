"""The pictures: optimizers in a narrow valley, an average of the weights.

`python figures.py FOLDER LANGUAGE` writes them as SVG, with words in en or zh.
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
    "Nesterov": path(torch.optim.SGD, lr=0.02, momentum=0.8, nesterov=True),
    "RMSprop": path(torch.optim.RMSprop, lr=0.15, alpha=0.9),
    "Adam": path(torch.optim.Adam, lr=0.15),
}
for name, points in paths.items():
    print(name, [round(x, 2) for x in points[-1]])
    #> SGD [-0.23, 0.0]
    #> momentum [0.06, -0.02]
    #> Nesterov [0.02, 0.0]
    #> RMSprop [-0.0, 0.0]
    #> Adam [0.33, 0.07]
# --8<-- [end:paths]



def noisy(decay):
    """SGD whose gradients are noisy, and the running mean of its points."""
    torch.manual_seed(0)
    p = torch.tensor([-2.0, 0.8], dtype=torch.float64)
    mean = p.clone()
    points, means = [p.tolist()], [p.tolist()]
    for _ in range(80):
        noise = torch.randn(2, dtype=torch.float64) * torch.tensor([1.5, 9.0])
        p = p - 0.04 * (steepness * p + noise)
        mean = decay * mean + (1 - decay) * p
        points.append(p.tolist())
        means.append(mean.tolist())
    return points, means


WORDS = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
BLUE, ORANGE, GREEN = "#2f7fd8", "#d9611c", "#3a9a55"
LOOKS = {
    "SGD": (BLUE, "2 3"),
    "momentum": (ORANGE, "7 4"),
    "Nesterov": (GREEN, "none"),
    "RMSprop": (ORANGE, "7 4"),
    "Adam": (GREEN, "none"),
    "steps": (BLUE, "none"),
    "average": (ORANGE, "none"),
}
PANELS = [["SGD", "momentum", "Nesterov"], ["SGD", "RMSprop", "Adam"]]


def valley(top, lines):
    """A panel: ellipses of equal loss, and lines over them."""
    out = []
    for height in (0.3, 1.2, 3.0, 6.0, 10.0):  # the loss is the same on an ellipse
        rx, ry = 135 * (2 * height) ** 0.5, 90 * (2 * height / 25) ** 0.5
        out.append(
            f'  <ellipse class="line" cx="330" cy="{top}" rx="{rx:.1f}" ry="{ry:.1f}" '
            'fill="none" opacity="0.35"/>'
        )
    out.append(f'  <circle cx="330" cy="{top}" r="3" fill="currentColor"/>')
    for name, points in lines.items():
        places = " ".join(f"{330 + 135 * x:.1f},{top - 90 * y:.1f}" for x, y in points)
        out.append(f'  <polyline {look(name)} points="{places}"/>')
    return out


def look(name):
    color, dash = LOOKS[name]
    width = 1.2 if name == "steps" else 2
    line = f'stroke-width="{width}" stroke-dasharray="{dash}"'
    return f'fill="none" stroke="{color}" {line}'


def legend(y, names, words):
    out = []
    for name, x in zip(names, (14, 104, 300), strict=False):
        label = words.get(name, name)
        kind = "small" if name in words else "small mono"
        out.append(f'  <path {look(name)} d="M{x} {y - 4} H{x + 28}"/>')
        out.append(f'  <text class="{kind}" x="{x + 36}" y="{y}">{label}</text>')
    return out


def svg(height, title, body):
    head = '<svg role="img" xmlns="http://www.w3.org/2000/svg" viewBox="0 0'
    lines = [f'{head} 480 {height}">', f"  <title>{title}</title>", *body, "</svg>"]
    return "\n".join(lines) + "\n"


def draw_paths(words):
    body = []
    for top, names in zip((105, 345), PANELS, strict=True):
        body += valley(top, {name: paths[name] for name in names})
        body += legend(top + 121, names, words)
    return svg(480, words["paths"], body)


def draw_average(words):
    points, means = noisy(0.95)
    body = valley(105, {"steps": points, "average": means[::4]})
    return svg(240, words["averages"], body + legend(226, ["steps", "average"], words))


if len(sys.argv) == 3:
    folder, language = sys.argv[1:]
    Path(folder).mkdir(parents=True, exist_ok=True)
    for what, draw in (("paths", draw_paths), ("average", draw_average)):
        file = Path(folder, f"optimization-{what}.svg")
        file.write_text(draw(WORDS[language]), "utf-8")
