"""A mistake in the settings of either language is one clear error, and harms nothing."""

import pytest
from notes import languages

from tests.site.conftest import Project, contents

CHINESE, ENGLISH = "mkdocs.zh.yml", "mkdocs.yml"
HERE = "docs_dir: docs/en"
# In which file what stands instead of what ("" is all of it), and what the error says.
MISTAKES = {
    "language of the other": (CHINESE, "language: zh", "language: en", "'language': 'zh'"),
    "pages of the other": (CHINESE, "docs/zh", "docs/en", "docs_dir is 'docs/en'"),
    "site over everything": (CHINESE, "site/zh", "..", "site_dir is '..'"),
    "inherits from itself": (CHINESE, "mkdocs.yml", CHINESE, "INHERIT is 'mkdocs.zh.yml'"),
    "a navigation": (CHINESE, "theme:", "nav: []\ntheme:", "'nav' is for both languages"),
    "a list of plugins": (CHINESE, "theme:", "plugins: [search]\ntheme:", "plugins is a list"),
    "no YAML": (CHINESE, "theme:", "theme: ]", "this is not YAML"),
    "a list": (CHINESE, "", "- docs_dir: docs/zh", CHINESE),
    "no UTF-8": (CHINESE, "", "site_name: \udcb1\udcca", CHINESE),  # bytes of GBK
    "no file": (CHINESE, "", None, CHINESE),
    "English in Chinese": (ENGLISH, "language: en", "language: zh", "expected 'en'"),
    "all pages": (ENGLISH, HERE, "docs_dir: docs", "expected 'docs/en'"),
    "site over the theme": (ENGLISH, HERE, f"{HERE}\nsite_dir: theme", "site_dir is"),
    "site over the folder": (ENGLISH, HERE, f"{HERE}\nsite_dir: ..", "site_dir"),
}  # fmt: skip
# These would start builds without end, or empty folders, in a process that checks nothing.
WHOLE = ("language of the other", "inherits from itself", "site over everything")


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_one_clear_error(tiny: Project, monkeypatch, mistake: str) -> None:
    around = tiny.root.parent
    (around / "precious.txt").write_text("Mine.", "utf-8")
    file, old, new, expected = MISTAKES[mistake]
    if new is None:
        (tiny.root / file).unlink()
    else:
        tiny.edit(file, old or tiny.read(file), new)
    before = contents(around)
    # There is no second process: nothing may be built.
    monkeypatch.setattr(languages, "ProcessPoolExecutor", None)
    said = "\n".join(tiny.build("build")).splitlines()
    (error,) = (line for line in said if not line.startswith("Aborted with"))
    assert expected in error
    if mistake in WHOLE:
        run = tiny.mkdocs(tiny.root)
        assert run.returncode == 1
        assert expected in run.stderr
        assert "Traceback" not in run.stderr
    assert contents(around) == before
