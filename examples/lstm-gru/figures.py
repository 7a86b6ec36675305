"""The picture: how much of the gradient arrives at earlier steps.

`python figures.py FOLDER LANGUAGE` writes it as SVG, with words in en or zh.
"""

import sys
import tomllib
from pathlib import Path

import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(101, 8, dtype=torch.float64, requires_grad=True)


def arrives(kind, bias=None):
    torch.manual_seed(0)
    net = kind(8, 32, dtype=torch.float64)
    if bias is not None:
        with torch.no_grad():
            net.bias_ih_l0[32:64] = bias
    output, _ = net(x)
    (gradient,) = torch.autograd.grad(output[-1].sum(), x)
    size = gradient.norm(dim=1).flip(0)
    return (size / size[0]).log10().tolist()  # 0, 1, ..., 100 steps back


lines = {
    "rnn": arrives(nn.RNN),
    "lstm": arrives(nn.LSTM),
    "open": arrives(nn.LSTM, bias=2),
}
print({name: [round(y) for y in ys[::50]] for name, ys in lines.items()})
#> {'rnn': [0, -14, -29], 'lstm': [0, -10, -20], 'open': [0, -1, -2]}

WORDS = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
COLORS = {"rnn": "#2f7fd8", "lstm": "#d9611c", "open": "#3a9a55"}
DASHES = {"rnn": "2 3", "lstm": "7 4", "open": "none"}


def place(back, exponent):
    return f"{60 + 3.6 * back:.1f},{16 - 6 * exponent:.1f}"


def draw(words):
    svg = [
        '<svg role="img" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 270">',
        f"  <title>{words['title']}</title>",
    ]
    for exponent in 0, -10, -20, -30:
        (left, y), right = place(0, exponent).split(","), place(100, exponent)
        sign = "1" if exponent == 0 else f"1e{exponent}"
        svg.append(f'  <path class="line" d="M{left} {y} L{right}" opacity="0.3"/>')
        svg.append(
            f'  <text class="small mono" x="52" y="{float(y) + 4}" '
            f'text-anchor="end">{sign}</text>'
        )
    for back in 0, 50, 100:
        at = 60 + 3.6 * back
        svg.append(
            f'  <text class="small mono" x="{at}" y="214" '
            f'text-anchor="middle">{back}</text>'
        )
    svg.append(
        f'  <text class="small" x="240" y="232" text-anchor="middle">'
        f"{words['back']}</text>"
    )
    for i, (name, ys) in enumerate(lines.items()):
        look = (
            f'fill="none" stroke="{COLORS[name]}" stroke-width="2" '
            f'stroke-dasharray="{DASHES[name]}"'
        )
        points = " ".join(place(back, y) for back, y in enumerate(ys))
        svg.append(f'  <polyline {look} points="{points}"/>')
        at = 60 + (0, 90, 220)[i]
        svg.append(f'  <path {look} d="M{at} 256 H{at + 28}"/>')
        svg.append(f'  <text class="small" x="{at + 36}" y="260">{words[name]}</text>')
    return "\n".join([*svg, "</svg>"]) + "\n"


if len(sys.argv) == 3:
    folder, language = sys.argv[1:]
    file = Path(folder, "lstm-gru-vanishing.svg")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(draw(WORDS[language]), "utf-8")
