"""The picture of the first page: what the network says after 0, 100 and 500 steps.

`python figures.py FOLDER LANGUAGE` writes it as SVG, with words in en or zh.
"""

import sys
import tomllib
from pathlib import Path

import torch
from torch import nn

torch.manual_seed(0)
x = torch.linspace(-3, 3, 100, dtype=torch.float64).unsqueeze(1)
y = torch.sin(2 * x)
net = nn.Sequential(nn.Linear(1, 32), nn.Tanh(), nn.Linear(32, 1))  # as in first.py
net.double()
optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
learned, losses = {}, []
for step in range(501):
    output = net(x)
    loss = ((output - y) ** 2).mean()
    losses.append(loss.item())
    if step in (0, 100, 500):
        learned[step] = output.detach().flatten().tolist()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()

COLORS = {0: "#2f7fd8", 100: "#3a9a55", 500: "#d9611c"}
DASHES = {0: "2 4", 100: "7 4", 500: "none"}


def line(places, more):
    d = " L".join(f"{across:.1f} {down:.1f}" for across, down in places)
    return f'<path fill="none" {more} d="M{d}"/>'


def draw(words):
    def left(a, b):
        return 150 + 45 * a, 100 - 62 * b

    def right(step, loss):
        return 40 + 0.48 * step, 390 - 260 * loss

    def say(x, y, text, anchor="start"):
        place = f'x="{x}" y="{y}" text-anchor="{anchor}"'
        return f'<text class="small" {place}>{text}</text>'

    rows = [
        '<path class="line" d="M15 100 H285 M40 254 V390 H290"/>',
        say(15, 20, words["learned"]),
        say(15, 240, words["loss"]),
        say(290, 408, words["steps"], "end"),
        say(34, 268, "0.5", "end"),
        say(34, 394, "0", "end"),
    ]
    for a, b in list(zip(x.flatten().tolist(), y.flatten().tolist(), strict=True))[::4]:
        across, down = left(a, b)
        rows.append(
            f'<circle cx="{across:.1f}" cy="{down:.1f}" r="2.5" fill="currentColor"/>'
        )
    for n, (step, values) in enumerate(learned.items()):
        look = (
            f'stroke="{COLORS[step]}" stroke-width="2.5" '
            f'stroke-dasharray="{DASHES[step]}"'
        )
        places = [left(a, b) for a, b in zip(x.flatten().tolist(), values, strict=True)]
        rows.append(line(places[::3], look))
        rows.append(f'<path {look} d="M{15 + 96 * n} 192 h22"/>')
        rows.append(say(42 + 96 * n, 196, words["after"].format(step)))
    places = [right(n, losses[n]) for n in range(0, 501, 10)]
    rows.append(line(places, 'stroke="#d9611c" stroke-width="2.5"'))
    head = '<svg role="img" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 414">'
    title = f"<title>{words['title']}</title>"
    return "\n".join([head, *(f"  {row}" for row in [title, *rows]), "</svg>"]) + "\n"


if len(sys.argv) == 3:
    folder, language = Path(sys.argv[1]), sys.argv[2]
    folder.mkdir(parents=True, exist_ok=True)
    words = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
    (folder / "index-fit.svg").write_text(draw(words[language]), "utf-8")
