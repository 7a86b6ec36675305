"""The pictures: one image on its way through the network, and the images it gets wrong.

`python figures.py FOLDER LANGUAGE` writes them as SVG, with words in en or zh.
"""

import base64
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

digits = load_digits()
images = torch.tensor(digits.data / 16)  # float64: the same picture everywhere
data = TensorDataset(images, torch.tensor(digits.target))
generator = torch.Generator().manual_seed(0)
train_set, val_set = random_split(data, [1497, 300], generator=generator)
loader = DataLoader(train_set, batch_size=32, shuffle=True)

torch.manual_seed(0)
net = nn.Sequential(nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 10)).double()
optimizer = torch.optim.SGD(net.parameters(), lr=0.2)
for _ in range(15):
    for x, y in loader:
        loss = F.cross_entropy(net(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()

# --8<-- [start:mistakes]
x, y = val_set[:]
with torch.no_grad():
    logits = net(x)
predicted = logits.argmax(1)
wrong = (predicted != y).nonzero().flatten().tolist()
print([f"{y[i]} → {predicted[i]}" for i in wrong])
#> ['4 → 9', '8 → 5', '3 → 8', '1 → 8', '1 → 4', '7 → 4', '5 → 9', '5 → 9', '9 → 8', '3 → 8', '5 → 3']
# --8<-- [end:mistakes]

WORDS = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
BLUE, ORANGE = "#2f7fd8", "#d9611c"
HEAD = (
    '<svg role="img" xmlns="http://www.w3.org/2000/svg" '
    'xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 480 {}">'
)


def png(rows):
    """A gray PNG of 4 bits a pixel, as a data URI. It is stored, not compressed: the
    same bytes on every machine."""

    def chunk(kind, content):
        checked = kind + content
        return struct.pack(">I", len(content)) + checked + struct.pack(">I", zlib.crc32(checked))

    head = struct.pack(">IIBBBBB", len(rows[0]), len(rows), 4, 0, 0, 0, 0)
    raw = b"".join(
        b"\0" + bytes(16 * a + b for a, b in zip(row[::2], row[1::2], strict=True))
        for row in rows
    )
    parts = chunk(b"IHDR", head), chunk(b"IDAT", zlib.compress(raw, 0)), chunk(b"IEND", b"")
    content = b"\x89PNG\r\n\x1a\n" + b"".join(parts)
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


def draw_way(words, stem):
    """The first image of the validation set, the layers, logits and probabilities."""
    shown = logits[0].tolist()
    probabilities = logits[0].softmax(0).tolist()
    best = predicted[0].item()
    title = words["way"].format(digit=best, probability=probabilities[best])
    arrow = f'  <path class="arrow" marker-end="url(#{stem}-head)" d="{{}}"/>'
    lines = [
        HEAD.format(236),
        f"  <title>{title}</title>",
        f'  <defs><marker id="{stem}-head" viewBox="0 0 8 8" refX="7" refY="4" '
        'markerWidth="8" markerHeight="8" orient="auto">'
        '<path class="head" d="M0 0 L8 4 L0 8 z"/></marker></defs>',
        *ink(pixels(0), 6, 72, 12, f"{stem}-ink"),
        '  <rect class="box" x="6" y="72" width="96" height="96" opacity="0.5"/>',
        f'  <text class="small" x="54" y="188" text-anchor="middle">{words["pixels"]}</text>',
        arrow.format("M106 120 H132"),
    ]
    for y, kind, text in (
        (54, "fill1", "Linear(64, 32)"), (104, "fill2", "ReLU()"), (154, "fill1", "Linear(32, 10)"),
    ):
        lines.append(f'  <rect class="{kind}" x="138" y="{y}" width="128" height="32"/>')
        lines.append(
            f'  <text class="small mono" x="202" y="{y + 21}" text-anchor="middle">{text}</text>'
        )
    lines += [arrow.format(f"M202 {y} V{y + 14}") for y in (88, 138)]
    lines.append(arrow.format("M270 120 H296"))
    lines += [
        f'  <text class="small" x="{x}" y="16" text-anchor="{anchor}">{words[name]}</text>'
        for x, anchor, name in ((362, "end", "logit"), (374, "start", "probability"))
    ]
    for digit, (logit, probability) in enumerate(zip(shown, probabilities, strict=True)):
        y = 37 + 21 * digit
        color = ORANGE if digit == best else BLUE
        lines.append(f'  <text class="small mono" x="304" y="{y}">{digit}</text>')
        lines.append(
            f'  <text class="small mono" x="362" y="{y}" text-anchor="end">{logit:.1f}</text>'
        )
        lines.append(
            f'  <rect x="374" y="{y - 11}" width="{100 * probability + 1:.1f}" height="12" '
            f'fill="{color}"/>'
        )
    return lines


def draw_mistakes(words, stem):
    """All of them in a grid, six in a row, each above its true digit and the prediction."""
    across, down = 6, -(-len(wrong) // 6)
    grid = [[0] * (10 * across) for _ in range(12 * down)]
    labels = []
    for number, i in enumerate(wrong):
        row, column = divmod(number, across)
        for y, line in enumerate(pixels(i)):
            grid[12 * row + 1 + y][10 * column + 1 : 10 * column + 9] = line
        x, y = 80 * column, 96 * row
        labels.append(
            f'  <rect class="box" x="{x + 8}" y="{y + 8}" width="64" height="64" opacity="0.3"/>'
        )
        pair = f"{data[val_set.indices[i]][1]} → {predicted[i]}"
        labels.append(
            f'  <text x="{x + 40}" y="{y + 90}" text-anchor="middle">{pair}</text>'
        )
    pairs = ", ".join(f"{y[i]} → {predicted[i]}" for i in wrong)
    return [
        HEAD.format(96 * down + 4),
        f"  <title>{words['mistakes'].format(pairs=pairs)}</title>",
        *ink(grid, 0, 0, 8, f"{stem}-ink"),
        *labels,
    ]


if len(sys.argv) == 3:
    folder, language = sys.argv[1:]
    Path(folder).mkdir(parents=True, exist_ok=True)
    for name, draw in (("way", draw_way), ("mistakes", draw_mistakes)):
        stem = f"first-classifier-{name}"
        lines = [*draw(WORDS[language], stem), "</svg>"]
        Path(folder, f"{stem}.svg").write_text("\n".join(lines) + "\n", "utf-8")
