"""The map of the chapters: what is built on what; each box is a link.

`python figures.py FOLDER LANGUAGE` writes it as SVG, with words in en or zh.
"""

import sys
import tomllib
from pathlib import Path

LEFT, RIGHT, WIDE, HIGH, NEXT = 3, 197, 170, 30, 38
POINT = 'marker-end="url(#map-head)"'


def draw(plan, language):
    words = plan[language]
    names = {x: name[language == "zh"] for x, name in plan["name"].items()}
    listed = {"way": [], "built": [], "apart": []}
    rows = []

    def box(kind, chapter, x, y, look):
        listed[kind].append(names[chapter])
        place = f'x="{x}" y="{y}" width="{WIDE}" height="{HIGH}" rx="3"'
        middle = f'x="{x + WIDE // 2}" y="{y + 20}" text-anchor="middle"'
        rows.append(
            f'<a href="{chapter}.md"><rect class="{look}" {place}/>'
            f"<text {middle}>{names[chapter]}</text></a>"
        )

    def say(x, y, text):
        rows.append(f'<text class="small" x="{x}" y="{y}">{text}</text>')

    y, last = 24, None
    for section in plan["section"]:
        say(LEFT, y - 8, section[language])
        apart = section.get("apart", [])
        end = y + len(apart) * NEXT
        if apart:
            say(RIGHT, y - 8, words["apart"])
        for n, chapter in enumerate(apart):
            box("apart", chapter, RIGHT, y + n * NEXT, "box")
        for first, *built in section["way"]:
            if last is not None:
                rows.append(f'<path class="arrow" d="M158 {last} V{y - 1}" {POINT}/>')
            for n, chapter in enumerate(built):
                down = y + HIGH // 2 + n * NEXT
                path = f"M{LEFT + WIDE} {down} H{RIGHT - 1}"
                if n:
                    path = f"M184 {down - NEXT} V{down} H{RIGHT - 1}"
                rows.append(f'<path class="arrow" d="{path}" {POINT}/>')
                box("built", chapter, RIGHT, y + n * NEXT, section["look"])
            box("way", first, LEFT, y, section["look"])
            last = y + HIGH
            y += max(1, len(built)) * NEXT + 8
        y = max(y, end) + 30
    title = words["title"].format(
        **{kind: words["comma"].join(named) for kind, named in listed.items()}
    )
    return "\n".join(
        [
            '<svg aria-labelledby="map-title" xmlns="http://www.w3.org/2000/svg" '
            f'viewBox="0 0 370 {y - 34}">',
            f'  <title id="map-title">{title}</title>',
            '  <defs><marker id="map-head" viewBox="0 0 8 8" refX="7" refY="4" '
            'markerWidth="8" markerHeight="8" orient="auto">'
            '<path class="head" d="M0 0 L8 4 L0 8 z"/></marker></defs>',
            *(f"  {row}" for row in rows),
            "</svg>\n",
        ]
    )


if len(sys.argv) == 3:
    folder, language = Path(sys.argv[1]), sys.argv[2]
    folder.mkdir(parents=True, exist_ok=True)
    plan = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
    (folder / "map-chapters.svg").write_text(draw(plan, language), "utf-8")
