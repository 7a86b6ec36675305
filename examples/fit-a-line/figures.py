"""The pictures: the line and its loss, epoch by epoch; the slope of a parabola.

`python figures.py FOLDER LANGUAGE` writes them as SVG, with words in en or zh.
"""

import sys
import tomllib
from pathlib import Path

points = [(0, 1), (1, 4), (2, 5), (3, 8)]


def loss_of(w, b):
    return sum((w * x + b - y) ** 2 for x, y in points) / len(points)


# --8<-- [start:try]
for w in (0.0, 1.0, 2.0, 3.0, 4.0):
    print(f"w {w}: loss {loss_of(w, 0.0)}")
    #> w 0.0: loss 26.5
    #> w 1.0: loss 11.0
    #> w 2.0: loss 2.5
    #> w 3.0: loss 1.0
    #> w 4.0: loss 6.5
# --8<-- [end:try]

WORDS = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
BLUE, ORANGE = "#2f7fd8", "#d9611c"  # easy to see on white and on black


def descend(epochs):
    w, b, found = 1.0, 0.0, []
    for _ in range(epochs + 1):
        found.append((w, b))
        errors = [(x, w * x + b - y) for x, y in points]
        w -= 0.05 * sum(2 * e * x for x, e in errors) / len(points)
        b -= 0.05 * sum(2 * e for _, e in errors) / len(points)
    return found


def svg(height, title, lines):
    head = '<svg role="img" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480'
    rows = [f'{head} {height}">', f"  <title>{title}</title>"]
    rows += [f"  {line}" for line in lines]
    return "\n".join([*rows, "</svg>"]) + "\n"


def text(x, y, words, anchor="start"):
    place = f'x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"'
    return f'<text {place}>{words}</text>'


def dot(x, y, color="currentColor", r=4):
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{r}" fill="{color}"/>'


def stroke(d, color=BLUE, more=""):
    return f'<path fill="none" stroke="{color}" stroke-width="2" {more}d="{d}"/>'


def draw_steps(words):
    history = descend(100)

    def left(week, height):
        return 28 + 54 * week, 206 - 19 * height

    def right(epoch, loss):
        return 278 + 18 * epoch, 206 - 15 * loss

    lines = [
        '<path class="line" d="M28 26 V206 H206 M278 26 V206 H466"/>',
        text(6, 16, words["height"]),
        text(206, 242, words["week"], "end"),
        text(256, 16, words["loss"]),
        text(466, 242, words["epoch"], "end"),
    ]
    for n in range(4):
        lines.append(text(left(n, 0)[0], 224, n, "middle"))
    lines += [text(22, left(0, n)[1] + 5, n, "end") for n in (0, 5)]
    lines += [text(272, right(0, n)[1] + 5, n, "end") for n in (0, 5, 10)]
    for n in (0, 5, 10):
        lines.append(text(right(n, 0)[0], 224, n, "middle"))
    for epoch in (0, 1, 2, 3, 100):
        w, b = history[epoch]
        (x1, y1), (x2, y2) = left(0, b), left(3, 3 * w + b)
        color = ORANGE if epoch == 100 else BLUE
        lines.append(stroke(f"M{x1:.1f} {y1:.1f} L{x2:.1f} {y2:.1f}", color))
        lines.append(text(x2 + 10, y2 + 5, epoch))
    lines += [dot(*left(*point)) for point in points]
    places = [right(n, loss_of(*history[n])) for n in range(11)]
    lines.append(stroke("M" + " L".join(f"{x:.1f} {y:.1f}" for x, y in places)))
    lines += [dot(x, y, BLUE, 3) for x, y in places]
    for n in range(3):
        x, y = places[n]
        lines.append(text(x + 9, y + 2, round(loss_of(*history[n]), 2)))
    return svg(248, words["title-steps"], lines)


def draw_slope(words):
    def place(w, loss):
        return 40 + 100 * w, 216 - 7 * loss

    curve = " L".join(
        "{:.1f} {:.1f}".format(*place(n / 10, loss_of(n / 10, 0.0))) for n in range(43)
    )
    here, there = (place(w, loss_of(w, 0.0)) for w in (1.0, 1.6))
    ends = [place(w, 11 - 12 * (w - 1)) for w in (0.25, 1.85)]
    tangent = "M{:.1f} {:.1f} L{:.1f} {:.1f}".format(*ends[0], *ends[1])
    lines = [
        '<path class="line" d="M40 26 V216 H466"/>',
        text(14, 16, words["loss"]),
        text(466, 252, words["w"], "end"),
        *(text(place(n, 0)[0], 234, n, "middle") for n in range(5)),
        stroke(f"M{curve}"),
        stroke(tangent, ORANGE, 'stroke-dasharray="7 4" '),
        stroke(f"M{here[0]:.1f} {here[1]:.1f} H{there[0]:.1f} V{there[1]:.1f}", ORANGE),
        dot(*here, ORANGE, 5),
        dot(*there, BLUE, 5),
        text(here[0] - 10, here[1] + 16, words["slope"], "end"),
        text(here[0] + 6, here[1] - 9, words["step"]),
    ]
    return svg(258, words["title-slope"], lines)


if len(sys.argv) == 3:
    folder, language = Path(sys.argv[1]), sys.argv[2]
    folder.mkdir(parents=True, exist_ok=True)
    for name, draw in (("steps", draw_steps), ("slope", draw_slope)):
        file = folder / f"fit-a-line-{name}.svg"
        file.write_text(draw(WORDS[language]), "utf-8")
