"""The pictures: gradients in fifty layers; what a small network looks for.

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

# --8<-- [start:look]
from sklearn.datasets import load_digits

digits = load_digits()
images = torch.tensor(digits.images[:500] / 16).unsqueeze(1)
labels = torch.tensor(digits.target[:500])
torch.manual_seed(0)
net = nn.Sequential(
    nn.Conv2d(1, 4, 3, padding=1, bias=False), nn.ReLU(),
    nn.Flatten(), nn.Linear(256, 10),
).double()
optimizer = torch.optim.AdamW(net.parameters(), lr=0.01, weight_decay=0.1)
for _ in range(60):
    optimizer.zero_grad()
    F.cross_entropy(net(images), labels).backward()
    optimizer.step()

filters = net[0].weight.detach()
maps = net[:2](images[:1]).detach()
print(filters.shape, maps.shape)
#> torch.Size([4, 1, 3, 3]) torch.Size([1, 4, 8, 8])
# --8<-- [end:look]


class Layer(nn.Module):
    def __init__(self, norm, residual):
        super().__init__()
        self.f = nn.Sequential(nn.Linear(32, 32), norm(32), nn.ReLU())
        self.residual = residual

    def forward(self, x):
        return x + self.f(x) if self.residual else self.f(x)


def gradients(norm, residual):
    torch.manual_seed(0)
    layers = [Layer(norm, residual) for _ in range(50)]
    net = nn.Sequential(nn.Linear(64, 32), *layers, nn.Linear(32, 10)).double()
    F.cross_entropy(net(images.flatten(1)), labels).backward()
    return [layer.f[0].weight.grad.norm().item() for layer in net[1:-1]]


CURVES = {
    "plain": (nn.Identity, False, "#2f7fd8", "2 3"),
    "norm": (nn.BatchNorm1d, False, "#d9611c", "7 4"),
    "residual": (nn.Identity, True, "#8a5bc7", "9 3 2 3"),
    "both": (nn.BatchNorm1d, True, "#3a9a55", "none"),
}


def draw_depth(words):
    lines = [
        '<svg role="img" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 290">',
        f"  <title>{words['depth']}</title>",
        f'  <text class="small" x="52" y="14">{words["size"]}</text>',
        f'  <text class="small" x="254" y="242" text-anchor="middle">{words["layer"]}'
        "</text>",
    ]
    for power in range(-20, 5, 5):
        y = 30 + 7 * (5 - power)
        lines.append(f'  <path class="line" opacity="0.3" d="M52 {y} H456"/>')
        label = f'10<tspan dy="-5" font-size="10">{power}</tspan>' if power else "1"
        lines.append(
            f'  <text class="small" x="46" y="{y + 4}" text-anchor="end">{label}</text>'
        )
    for layer in (1, 10, 20, 30, 40, 50):
        lines.append(
            f'  <text class="small" x="{52 + 8 * layer}" y="224" text-anchor="middle">'
            f"{layer}</text>"
        )
    for i, (name, (norm, residual, color, dashes)) in enumerate(CURVES.items()):
        points = " ".join(
            f"{60 + 8 * k}.0,{30 + 7 * (5 - math.log10(size)):.1f}"
            for k, size in enumerate(gradients(norm, residual))
            if k % 3 == 0 or k == 49
        )
        look = (
            f'fill="none" stroke="{color}" stroke-width="2" '
            f'stroke-dasharray="{dashes}"'
        )
        lines.append(f'  <polyline {look} points="{points}"/>')
        x, y = 60 + 210 * (i % 2), 262 + 20 * (i // 2)
        lines.append(f'  <path {look} d="M{x} {y} h28"/>')
        lines.append(
            f'  <text class="small" x="{x + 36}" y="{y + 4}">{words[name]}</text>'
        )
    return "\n".join([*lines, "</svg>"]) + "\n"


def squares(values, x, y, side):
    """A grid of numbers from -1 to 1: blue, empty, orange."""
    lines = []
    for i, row in enumerate(values.tolist()):
        for j, value in enumerate(row):
            if abs(value) < 0.05:
                continue
            color = "#d9611c" if value > 0 else "#2f7fd8"
            lines.append(
                f'  <path fill="{color}" opacity="{abs(value):.1f}" '
                f'd="M{x + side * j} {y + side * i}h{side}v{side}h-{side}z"/>'
            )
    width = side * values.shape[1]
    lines.append(f'  <path class="line" d="M{x} {y}h{width}v{width}h-{width}z"/>')
    return lines


def draw_filters(words):
    lines = [
        '<svg role="img" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 380 190">',
        f"  <title>{words['filters']}</title>",
        f'  <text class="small" x="36" y="16" text-anchor="middle">{words["image"]}'
        "</text>",
        f'  <text class="small" x="92" y="16">{words["weights"]}</text>',
        f'  <text class="small" x="92" y="110">{words["maps"]}</text>',
        *squares(images[0, 0], 4, 122, 8),
    ]
    for k in range(4):
        x = 92 + 72 * k
        lines += squares(filters[k, 0] / filters.abs().max(), x + 8, 26, 16)
        lines += squares(maps[0, k] / maps.max(), x, 122, 8)
    return "\n".join([*lines, "</svg>"]) + "\n"


if len(sys.argv) == 3:
    folder, language = sys.argv[1:]
    for name, draw in ("depth", draw_depth), ("filters", draw_filters):
        file = Path(folder, f"residual-networks-{name}.svg")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(draw(WORDS[language]), "utf-8")
