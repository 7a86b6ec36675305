"""The picture: a batch whose labels belong to other images.

`python figures.py FOLDER LANGUAGE` writes it as SVG, with words in en or zh.
"""

import base64
import struct
import sys
import tomllib
import zlib
from pathlib import Path

from sklearn.datasets import load_digits

WORDS = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
digits = load_digits()
labels = digits.target[:12].tolist()
names = sorted(f"{i}.png" for i in range(12))  # as sorted(glob) gives them
order = [int(name.split(".")[0]) for name in names]


def png(rows):
    """A gray PNG of 4 bits a pixel, stored: the same bytes on every machine."""

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


def draw(words, stem):
    shown = order[:6]
    pairs = ", ".join(f"{labels[i]} → {labels[k]}" for k, i in enumerate(shown))
    lines = [
        '<svg role="img" xmlns="http://www.w3.org/2000/svg" '
        'xmlns:xlink="http://www.w3.org/1999/xlink" width="480" height="124" '
        'viewBox="0 0 480 124">',
        f"  <title>{words['title'].format(pairs=pairs)}</title>",
    ]
    for k, i in enumerate(shown):
        x, name = 10 + 78 * k, f"{stem}-{k}"
        rows = (digits.images[i] / 16 * 15).round().astype(int).tolist()
        place = f'x="{x}" y="22" width="64" height="64"'
        lines += [
            f'  <text class="small mono" x="{x + 32}" y="15" text-anchor="middle">'
            f"{names[k]}</text>",
            f'  <mask id="{name}"><image {place} style="image-rendering: pixelated" '
            f'xlink:href="{png(rows)}"/></mask>',
            f'  <rect {place} fill="currentColor" mask="url(#{name})"/>',
            f'  <rect class="box" {place} opacity="0.5"/>',
            f'  <text x="{x + 32}" y="108" text-anchor="middle">'
            f"{words['label']} {labels[k]}{' ✗' * (labels[k] != labels[i])}</text>",
        ]
    return "\n".join([*lines, "</svg>"]) + "\n"


if len(sys.argv) == 3:
    folder, language = sys.argv[1:]
    Path(folder).mkdir(parents=True, exist_ok=True)
    path = Path(folder, "data-look.svg")
    path.write_text(draw(WORDS[language], path.stem), "utf-8")
