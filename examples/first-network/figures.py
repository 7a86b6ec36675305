"""The pictures: the boundary as the network learns it, and the activation functions.

`python figures.py FOLDER LANGUAGE` writes them as SVG, with words in en or zh.
"""

import sys
import tomllib
from pathlib import Path

import torch
from matplotlib.figure import Figure
from torch import nn
from torch.nn import functional as F

torch.manual_seed(0)
radius = torch.linspace(0.2, 1, 100)
angle = 1.5 * torch.pi * radius
arm = torch.stack([radius * angle.cos(), radius * angle.sin()], dim=1)
x = torch.cat([arm, -arm]) + 0.03 * torch.randn(200, 2)
y = torch.cat([torch.zeros(100, 1), torch.ones(100, 1)])
x, y = x.double(), y.double()

torch.manual_seed(0)
net = nn.Sequential(nn.Linear(2, 16), nn.ReLU(), nn.Linear(16, 1)).double()
optimizer = torch.optim.SGD(net.parameters(), lr=0.5)

ticks = torch.linspace(-1.15, 1.15, 41, dtype=torch.float64)
grid = torch.stack(torch.meshgrid(ticks, ticks, indexing="xy"), dim=-1)

BLUE, ORANGE, GREEN = "#2f7fd8", "#d9611c", "#3a9a55"
WORDS = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))


def corner(n):
    """The upper left corner of a panel of the boundary, 200 by 200."""
    return 4 + 216 * (n % 2), 22 + 234 * (n // 2)


def place(n, point):
    left, top = corner(n)
    a, b = (100 * (1 + side / 1.15) for side in (point[0], -point[1]))
    return f"{left + a:.1f} {top + b:.1f}"


def area(n):
    """Where the network says: second arm."""
    with torch.no_grad():
        z = net(grid).squeeze(-1)
    drawn = Figure().subplots().contourf(ticks, ticks, z, levels=[0, 1e9])
    d = ""
    for polygon in drawn.get_paths()[0].to_polygons():
        d += "M" + " ".join(place(n, p) for p in polygon[:-1]) + "z"
    return d


panels = []
for step in range(1001):
    logits = net(x)
    loss = F.binary_cross_entropy_with_logits(logits, y)
    if step in (0, 20, 200, 1000):
        panels.append((step, loss.item(), area(len(panels))))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()

# --8<-- [start:map]
across = torch.linspace(-1, 1, 41)
for height in torch.linspace(1, -1, 11):
    row = torch.stack([across, height.expand(41)], dim=1).to(x)
    print("".join("#" if logit > 0 else "." for logit in net(row)))
    #> .................########################
    #> ....................#####################
    #> .......................##################
    #> ..........................###############
    #> ............................#############
    #> .....................####################
    #> ..............###########################
    #> ................#########################
    #> ...................######################
    #> .....................####################
    #> ........................#################
# --8<-- [end:map]


def head(words, name, width, height):
    size = f'viewBox="0 0 {width} {height}"'
    return [
        f'<svg role="img" xmlns="http://www.w3.org/2000/svg" {size}>',
        f"  <title>{words[name]}</title>",
    ]


def draw_boundary(words):
    lines = head(words, "boundary", 424, 460)
    dots = ["", ""]
    for point, label in zip(x[::2].tolist(), y[::2].flatten().tolist(), strict=True):
        dots[int(label)] += f"M{place(0, point)}h0"
    for n, (step, loss, shape) in enumerate(panels):
        left, top = corner(n)
        rest = f"M{left} {top}h200v200h-200z{shape}"
        text = words["panel"].format(step, loss)
        lines += [
            f'  <text class="small" x="{left}" y="{top - 8}">{text}</text>',
            f'  <path fill="{ORANGE}" fill-opacity="0.3" d="{shape}"/>',
            f'  <path fill="{BLUE}" fill-opacity="0.25" fill-rule="evenodd" '
            f'd="{rest}"/>',
        ]
        if n == 0:
            lines.append('  <g id="first-network-dots" fill="none">')
            for color, d in zip((BLUE, ORANGE), dots, strict=True):
                look = f'stroke="{color}" stroke-width="5" stroke-linecap="round"'
                lines.append(f'    <path {look} d="{d}"/>')
            lines.append("  </g>")
        else:
            shift = f'x="{left - 4}" y="{top - 22}"'
            lines.append(f'  <use href="#first-network-dots" {shift}/>')
    return "\n".join([*lines, "</svg>"]) + "\n"


def draw_activations(words):
    lines = head(words, "activations", 400, 116)
    z = torch.linspace(-3, 3, 49, dtype=torch.float64)
    functions = {
        "ReLU": (torch.relu, BLUE),
        "GELU": (F.gelu, BLUE),
        "tanh": (torch.tanh, GREEN),
        "sigmoid": (torch.sigmoid, ORANGE),
    }
    for n, (name, (function, color)) in enumerate(functions.items()):
        left, zero, unit = 4 + 101 * n, 84, 14
        points = " ".join(
            f"{left + 44 + unit * a:.1f},{zero - unit * b:.1f}"
            for a, b in zip(z.tolist(), function(z).tolist(), strict=True)
        )
        lines += [
            f'  <path class="line" opacity="0.4" d="M{left} {zero}h88'
            f'M{left + 44} 28v80M{left + 40} {zero - unit}h8"/>',
            f'  <text class="small mono" x="{left}" y="16">{name}</text>',
            f'  <text class="small" x="{left + 33}" y="{zero - unit + 4}" '
            f'text-anchor="middle">1</text>',
            f'  <polyline fill="none" stroke="{color}" stroke-width="2.5" '
            f'points="{points}"/>',
        ]
    return "\n".join([*lines, "</svg>"]) + "\n"


if len(sys.argv) == 3:
    folder, language = sys.argv[1:]
    Path(folder).mkdir(parents=True, exist_ok=True)
    words = WORDS[language]
    for name, draw in (("boundary", draw_boundary), ("activations", draw_activations)):
        file = Path(folder, f"first-network-{name}.svg")
        file.write_text(draw(words), "utf-8")
