"""MathJax's fonts with the characters that the formulas use: a tenth to a half of the bytes."""

import functools
import io
import re
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

CONTENT = re.compile(r'content: "([^"]*)"')
ESCAPE = re.compile(r"\\([0-9A-Fa-f]+) ?")


def characters(css: str) -> frozenset[int]:
    """The characters that MathJax's style sheet writes, as numbers."""
    text = " ".join(CONTENT.findall(css))
    return frozenset(map(ord, ESCAPE.sub(lambda code: chr(int(code[1], 16)), text)))


@functools.cache  # `mkdocs serve` builds again and again with the same characters
def small(font: Path, kept: frozenset[int]) -> bytes:
    """The font file with these characters alone."""
    options = subset.Options(layout_features=[], name_IDs=[])
    options.drop_tables += ["FFTM"]  # FontForge's time stamps
    worker = subset.Subsetter(options)
    worker.populate(unicodes=kept)
    # Bounds nobody asks for would take half of the time.
    loaded = TTFont(font, recalcBBoxes=False)
    if not kept & loaded.getBestCmap().keys():
        return font.read_bytes()  # MathJax's font for what no other has
    worker.subset(loaded)
    out = io.BytesIO()
    loaded.save(out)
    return out.getvalue()
