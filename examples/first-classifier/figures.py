"""The pictures: an image on its way through the network, mistakes, learning by heart.

`python figures.py FOLDER LANGUAGE` writes them as SVG, with words in en or zh.
"""

import base64
import math
import struct
import sys
import tomllib
import zlib
from pathlib import Path

import torch
from sklearn.datasets import load_digits
from torch import nn
from torch.nn import functional as F
from torch.utils.data import DataLoader, TensorDataset, random_split

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
digits = load_digits()
images = torch.tensor(digits.data / 16)  # float64: the same picture everywhere
data = TensorDataset(images, torch.tensor(digits.target))
generator = torch.Generator().manual_seed(0)
train_set, val_set = random_split(data, [1497, 300], generator=generator)
loader = DataLoader(train_set, batch_size=32, shuffle=True)



def make():
    torch.manual_seed(0)
    net = nn.Sequential(nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 10))
    net = net.double().to(device)
    return net, torch.optim.SGD(net.parameters(), lr=0.2)


def step(net, optimizer, x, y):
    loss = F.cross_entropy(net(x.to(device)), y.to(device))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()


net, optimizer = make()
for _ in range(15):
    for x, y in loader:
        step(net, optimizer, x, y)

# --8<-- [start:wrong]
x, y = val_set[:]
with torch.no_grad():
    logits = net(x.to(device)).cpu()
sure, predicted = logits.softmax(1).max(1)

wrong = (predicted != y).nonzero().flatten().tolist()
print(len(wrong), "of", len(y), "are wrong")
#> 11 of 300 are wrong
for i in wrong:
    print(f"{y[i]} read as {predicted[i]}, with probability {sure[i]:.2f}")
    #> 4 read as 9, with probability 0.61
    #> 8 read as 5, with probability 0.75
    #> 3 read as 8, with probability 0.38
    #> 1 read as 8, with probability 0.23
    #> 1 read as 4, with probability 0.48
    #> 7 read as 4, with probability 0.64
    #> 5 read as 9, with probability 0.52
    #> 5 read as 9, with probability 0.91
    #> 9 read as 8, with probability 0.50
    #> 3 read as 8, with probability 0.59
    #> 5 read as 3, with probability 0.35
# --8<-- [end:wrong]

few, curves = train_set[:100], []  # curves: epoch, training loss, validation loss
second, optimizer = make()
for epoch in range(1, 2001):
    step(second, optimizer, *few)
    if epoch in (1, 2, 3, 5, 7, *range(10, 100, 10), *range(100, 2001, 100)):
        with torch.no_grad():
            losses = [
                F.cross_entropy(second(x.to(device)).cpu(), y).item()
                for x, y in (few, val_set[:])
            ]
        curves.append((epoch, *losses))

PAIRS = [f"{y[i]} → {predicted[i]}" for i in wrong]
WORDS = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
BLUE, ORANGE = "#2f7fd8", "#d9611c"
HEAD = (
    '<svg role="img" xmlns="http://www.w3.org/2000/svg" '
    'xmlns:xlink="http://www.w3.org/1999/xlink" width="480" height="{0}" '
    'viewBox="0 0 480 {0}">'
)


def png(rows):
    """A gray PNG of 4 bits a pixel, as a data URI.

    It is stored, not compressed: the same bytes on every machine.
    """

    def chunk(kind, content):
        check = struct.pack(">I", zlib.crc32(kind + content))
        return struct.pack(">I", len(content)) + kind + content + check

    head = struct.pack(">IIBBBBB", len(rows[0]), len(rows), 4, 0, 0, 0, 0)
    raw = b"".join(
        b"\0" + bytes(16 * a + b for a, b in zip(row[::2], row[1::2], strict=True))
        for row in rows
    )
    content = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head)
    content += chunk(b"IDAT", zlib.compress(raw, 0)) + chunk(b"IEND", b"")
    return "data:image/png;base64," + base64.b64encode(content).decode()


def ink(rows, x, y, scale, name):
    """Pixels in the color of the text, so that they are seen on white and on black."""
    size = f'width="{scale * len(rows[0])}" height="{scale * len(rows)}"'
    return [
        f'  <mask id="{name}"><image x="{x}" y="{y}" {size} '
        f'style="image-rendering: pixelated" xlink:href="{png(rows)}"/></mask>',
        f'  <rect x="{x}" y="{y}" {size} fill="currentColor" mask="url(#{name})"/>',
    ]


def pixels(i):
    return (val_set[i][0] * 15).round().int().reshape(8, 8).tolist()


def text(x, y, words, look="small", anchor="middle"):
    place = f'x="{x}" y="{y}" text-anchor="{anchor}"'
    return f'  <text class="{look}" {place}>{words}</text>'


def draw_way(words, stem):
    """The first image of the validation set, the layers, logits and probabilities."""
    best, chance = predicted[0].item(), sure[0].item()
    arrow = f'  <path class="arrow" marker-end="url(#{stem}-head)" d="{{}}"/>'
    lines = [
        HEAD.format(236),
        f"  <title>{words['way'].format(digit=best, probability=chance)}</title>",
        f'  <defs><marker id="{stem}-head" viewBox="0 0 8 8" refX="7" refY="4" '
        'markerWidth="8" markerHeight="8" orient="auto">'
        '<path class="head" d="M0 0 L8 4 L0 8 z"/></marker></defs>',
        *ink(pixels(0), 6, 22, 12, f"{stem}-ink"),
        '  <rect class="box" x="6" y="22" width="96" height="96" opacity="0.5"/>',
        text(54, 138, words["pixels"]),
        *map(arrow.format, ("M106 70 H132", "M202 88 V102", "M202 138 V152")),
        arrow.format("M270 170 H294"),
        text(362, 16, "logit", "small mono", "end"),
        text(374, 16, words["probability"], anchor="start"),
    ]
    linear, kinds = "Linear({}, {})", ("fill1", "fill2", "fill1")
    layers = linear.format(64, 32), "ReLU()", linear.format(32, 10)
    for y, kind, name in zip((54, 104, 154), kinds, layers, strict=True):
        place = f'x="138" y="{y}" width="128" height="32"'
        lines.append(f'  <rect class="{kind}" {place}/>')
        lines.append(text(202, y + 21, name, "small mono"))
    for digit, logit in enumerate(logits[0].tolist()):
        y, width = 37 + 21 * digit, 100 * logits[0].softmax(0)[digit].item() + 1
        lines.append(text(302, y, digit, "small mono", "start"))
        lines.append(text(362, y, f"{logit:.1f}", "small mono", "end"))
        color = ORANGE if digit == best else BLUE
        lines.append(
            f'  <rect x="374" y="{y - 11}" width="{width:.1f}" height="12" '
            f'fill="{color}"/>'
        )
    return lines


def draw_mistakes(words, stem):
    """All of them, six in a row, each above its true digit and the prediction."""
    down = -(-len(wrong) // 6)
    grid = [[0] * 60 for _ in range(12 * down)]
    labels = []
    for number, (i, pair) in enumerate(zip(wrong, PAIRS, strict=True)):
        row, column = divmod(number, 6)
        for dy, line in enumerate(pixels(i)):
            grid[12 * row + 1 + dy][10 * column + 1 : 10 * column + 9] = line
        x, y = 80 * column, 96 * row
        place = f'x="{x + 8}" y="{y + 8}" width="64" height="64"'
        labels.append(f'  <rect class="box" {place} opacity="0.3"/>')
        labels.append(text(x + 40, y + 90, pair))
    return [
        HEAD.format(96 * down + 4),
        f"  <title>{words['mistakes'].format(pairs=', '.join(PAIRS))}</title>",
        *ink(grid, 0, 0, 8, f"{stem}-ink"),
        *labels,
    ]


def draw_by_heart(words, stem):
    """Both losses over the epochs; each tick of the epochs is ten times the last."""
    (_, low, high), least = curves[-1], min(row[2] for row in curves)
    title = words["by-heart"].format(low=low, least=least, high=high)
    lines = [
        HEAD.format(214),
        f"  <title>{title}</title>",
        '  <path class="line" d="M44 20 V176 H470"/>',
        text(44, 12, words["loss"]),
        text(470, 208, words["epoch"], anchor="end"),
    ]

    def across(epoch):
        return f"{44 + 125 * math.log10(epoch):.1f}"

    def height(loss):
        return f"{176 - 64 * loss:.1f}"

    for loss in (0, 1, 2):
        y = float(height(loss))
        lines.append(f'  <path class="line" d="M40 {y} H44"/>')
        lines.append(text(34, y + 5, loss, anchor="end"))
    for epoch in (1, 10, 100, 1000):
        x = across(epoch)
        lines.append(f'  <path class="line" d="M{x} 176 V180"/>')
        lines.append(text(x, 194, epoch))
    looks = (BLUE, "none", "training"), (ORANGE, "7 4", "validation")
    for column, (color, dash, name) in enumerate(looks, 1):
        look = f'fill="none" stroke="{color}" stroke-width="2"'
        look += f' stroke-dasharray="{dash}"'
        points = " ".join(f"{across(row[0])},{height(row[column])}" for row in curves)
        lines.append(f'  <polyline {look} points="{points}"/>')
        y = 12 + 22 * column
        lines.append(f'  <path {look} d="M320 {y} H348"/>')
        lines.append(text(356, y + 4, words[name], anchor="start"))
    return lines


if len(sys.argv) == 3:
    folder, language = sys.argv[1:]
    Path(folder).mkdir(parents=True, exist_ok=True)
    drawn = {"way": draw_way, "mistakes": draw_mistakes, "by-heart": draw_by_heart}
    for name, draw in drawn.items():
        stem = f"first-classifier-{name}"
        lines = [*draw(WORDS[language], stem), "</svg>"]
        Path(folder, f"{stem}.svg").write_text("\n".join(lines) + "\n", "utf-8")
