"""The picture: ranges and gaps of the formats, to scale.

`python figures.py FOLDER LANGUAGE` writes it as SVG, with words in en or zh.
"""

import math
import sys
import tomllib
from pathlib import Path

import torch

WORDS = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
# Bits of the exponent and of the fraction. TF32 is no dtype: finfo does not know it.
FORMATS = {"float32": (8, 23), "TF32": (8, 10), "bfloat16": (8, 7), "float16": (5, 10)}


def text(x, y, words, kind="small", anchor="start"):
    where = f'x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"'
    return f'  <text class="{kind}" {where}>{words}</text>'


def box(look, x, y, width, height=22):
    where = f'x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height}"'
    return f'  <rect class="{look}" {where}/>'


def ends(exponent, fraction):
    """The smallest number, the smallest with all digits, and the largest."""
    low = 2 - 2 ** (exponent - 1)
    return 2.0 ** (low - fraction), 2.0**low, (2 - 2.0**-fraction) * 2.0 ** (1 - low)


for name in ("float32", "bfloat16", "float16"):
    info = torch.finfo(getattr(torch, name))
    assert ends(*FORMATS[name])[1:] == (info.smallest_normal, info.max)


def place(number):
    return 84 + 4.2 * (math.log10(number) + 46)


def draw(words):
    body = [text(84, 16, words["range"])]
    for i, (name, bits) in enumerate(FORMATS.items()):
        y = 28 + 30 * i
        tiny, normal, largest = (place(number) for number in ends(*bits))
        body.append(text(76, y + 16, name, "small mono", "end"))
        if name != "TF32":  # below, it computes as the hardware does
            body.append(box("fill1", tiny, y, normal - tiny))
        body.append(box("fill2", normal, y, largest - normal))
    for power in range(-45, 40, 15):
        at = place(10.0**power)
        body.append(f'  <path class="line" d="M{at:.1f} 150 v5"/>')
        body.append(text(at, 168, f"1e{power}" if power else "1", "small", "middle"))
    body.append(text(84, 202, words["gaps"]))
    for i, (name, (_, fraction)) in enumerate(FORMATS.items()):
        y = 214 + 30 * i
        body.append(text(76, y + 16, name, "small mono", "end"))
        body.append(f'  <path class="line" d="M84 {y + 22} h360"/>')
        count = 2**fraction // 32  # so many numbers from 1 to 1 + 1/32
        if count > 100:
            body.append(box("fill3", 84, y, 360))
            many = words["many"].format(count)
            body.append(text(264, y + 16, many, "small", "middle"))
        else:
            places = [84 + 360 * k / count for k in range(count + 1)]
            marks = " ".join(f"M{at:.1f} {y} v22" for at in places)
            body.append(f'  <path class="line" d="{marks}"/>')
    body.append(text(84, 352, "1", "small", "middle"))
    body.append(text(444, 352, "1 + 1/32", "small", "middle"))
    head = '<svg role="img" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 360">'
    lines = [head, f"  <title>{words['title']}</title>", *body, "</svg>"]
    return "\n".join(lines) + "\n"


if len(sys.argv) == 3:
    folder, language = sys.argv[1:]
    Path(folder).mkdir(parents=True, exist_ok=True)
    file = Path(folder, "numerics-formats.svg")
    file.write_text(draw(WORDS[language]), "utf-8")
