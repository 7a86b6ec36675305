"""What the tests in a browser share: the pages of the site, and the windows they are seen in."""

from tests.conftest import ROOT

HOMES = {"en": "", "zh": "zh/"}
# The addresses of all pages below the home of a language.
ENGLISH = ROOT / "docs/en"
NAMES = [
    path.relative_to(ENGLISH).with_suffix("").as_posix()
    for path in sorted(ENGLISH.rglob("*"))
    if path.suffix in (".md", ".ipynb")
]
PAGES = ["" if name == "index" else f"{name}/" for name in NAMES]
# One page of each kind.
KINDS = ["", "install/", "tensors/", "training/", "jacobians/", "jacobian-gallery/",
         "jacobians-of-layers/", "jacobian-explorer/", "notebooks/classifier/",
         "cheatsheet/", "what-ran-where/"]  # fmt: skip
PHONE = {"width": 360, "height": 740}  # CSS pixels
TOUCH = {"viewport": PHONE, "has_touch": True, "is_mobile": True}
COPYING = {"permissions": ["clipboard-read", "clipboard-write"]}
# The observers of sizes have been called, and what they changed is drawn.
TWO_FRAMES = """async () => {
    for (const _ of "12") await new Promise(requestAnimationFrame)
}"""
