"""Material's own files are mended, and a Material that cannot be is refused."""

import re

import pytest
from mend_material import MENDS, Mend, mended
from mkdocs.exceptions import PluginError
from playwright.sync_api import Page, expect

from tests.test_browser import address, browser_type_launch_args, page

__all__ = ["address", "browser_type_launch_args", "page"]  # fixtures

# For each mend: Material's text, and what becomes of it.
SAMPLES = [
    (
        "for(let o=s+1;o<t.length;o++)t.slice(s,o)in e&&(n[s]=o-s);",
        "for(let o=s+1;o<=t.length;o++)t.slice(s,o)in e&&(n[s]=o-s);",
    ),
    (
        "m(p=>P({ref:e},p)))}).pipe(et(pe))}function oi(e,t){let{viewport$:r}=t;return L("
        '...M("pre:not(.mermaid) > code",e).map(i=>Yn(i,{target$:o,print$:n})),...M("a",e)'
        '.map(i=>Jn(i,t)))}var Hs=L(...me("consent").map(e=>An(e)),...me("dialog")),'
        '$s=H(()=>L(...me("announce").map(e=>_n(e)),...me("top").map(e=>Ii(e)))),Ki=ct',
        "m(p=>P({ref:e},p)))}).pipe(et(pe))}function oi(e,t){let{viewport$:r}=t;return L("
        '...M("pre:not(.mermaid) > code",e).map(i=>Yn(i,{target$:o,print$:n}).pipe(et(pe))),'
        '...M("a",e)'
        '.map(i=>Jn(i,t)))}var Hs=L(...[...me("consent").map(e=>An(e)),...me("dialog")]'
        ".map(part=>part.pipe(et(pe)))),"
        '$s=H(()=>L(...[...me("announce").map(e=>_n(e)),...me("top").map(e=>Ii(e))]'
        ".map(part=>part.pipe(et(pe))))),Ki=ct",
    ),
    (
        'e.pipe(b(()=>M(".md-ellipsis")),J(r=>mt(r)))',
        'e.pipe(b(()=>M(".md-header__topic .md-ellipsis")),J(r=>mt(r)))',
    ),
    (
        '...M("table:not([class])",e).map(i=>ti(i)),...M("details",e)',
        '...M("details",e)',
    ),
    (
        'let o=x("meta",{name:"color-scheme"});document.head.appendChild(o);let n=',
        'let o=x("meta",{name:"color-scheme"});let n=',
    ),
    (
        "a{b:c}[data-md-color-switching] *,[data-md-color-switching] :after"
        "{transition-duration:0s!important}d{e:f}",
        "a{b:c}d{e:f}",
    ),
]


@pytest.mark.parametrize(("mend", "sample"), list(zip(MENDS, SAMPLES, strict=True)))
def test_mended_once(mend: Mend, sample: tuple[str, str]) -> None:
    before, after = sample
    assert mended(mend, f"x;{before}y", "a.js") == f"x;{after}y"
    with pytest.raises(
        PluginError, match=r"^a\.js: expected .* once, found 0\. .* hooks/mend_m"
    ):
        mended(mend, "another Material", "a.js")
    with pytest.raises(PluginError, match="found 2"):
        mended(mend, before + before, "a.js")


def test_styles_are_computed_once(page: Page, address: str) -> None:
    """Without the mends a browser computed the styles of the whole page six times."""
    browser = page.context.new_cdp_session(page)
    events: list[dict] = []
    ended: list[dict] = []
    browser.on("Tracing.dataCollected", lambda data: events.extend(data["value"]))
    browser.on("Tracing.tracingComplete", lambda data: ended.append(data))
    categories = {"includedCategories": ["devtools.timeline"]}
    browser.send("Tracing.start", {"traceConfig": categories})
    page.goto(address + "tensors/")
    page.wait_for_function("document.querySelectorAll('.md-code__nav').length > 20")
    elements = page.locator("body *").count()
    browser.send("Tracing.end")
    while not ended:
        page.wait_for_timeout(50)
    computed = [
        event["args"]["elementCount"]
        for event in events
        if event["name"] == "UpdateLayoutTree"
        and "elementCount" in event["args"]  # not when the trace ended while it ran
    ]
    # A snippet that gets its button is a few of them.
    much = [count for count in computed if count > elements / 20]
    assert elements / 2 < sum(much) < 1.5 * elements, str(computed)


LISTENING = """
    const { addEventListener } = EventTarget.prototype, { observe } = IntersectionObserver.prototype
    Object.assign(window, { early: [], late: [], watched: [] })
    let starting = false
    EventTarget.prototype.addEventListener = function (type, ...rest) {
      (starting ? early : late).push(type)
      return addEventListener.call(this, type, ...rest)
    }
    IntersectionObserver.prototype.observe = function (element) {
      watched.push(element)
      return observe.call(this, element)
    }
    addEventListener.call(document, "DOMContentLoaded", () => { starting = true })
    addEventListener.call(window, "DOMContentLoaded", () => { starting = false })
"""


def test_the_parts_of_a_page_do_not_start_in_one_task(page: Page, address: str) -> None:
    """Without the mends 9 listeners are added in that task, and 85 elements watched."""
    page.add_init_script(f"(() => {{{LISTENING}}})()")
    page.goto(address + "tensors/")
    page.wait_for_function("late.length > 100 && watched.length > 0")
    assert page.evaluate("early.length") < 5
    assert page.evaluate("watched.length") < 10


def test_scheme_reaches_the_canvas(page: Page, address: str) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto(address)
    expect(page.locator("html")).to_have_css("color-scheme", "dark")
    page.emulate_media(color_scheme="light")
    expect(page.locator("html")).not_to_have_css("color-scheme", "dark")


def test_scripts_wait_for_the_page(page: Page, address: str) -> None:
    """All but the inline ones: nothing that can be read waits for a script."""
    text = page.request.get(address + "tensors/").text()
    scripts = re.findall(r"<script[^>]* src=[^>]*>", text)
    assert len(scripts) > 4
    assert [script for script in scripts if " defer " not in script] == []


def test_tables_are_wrapped_once(page: Page, address: str) -> None:
    page.goto(address + "install/")
    expect(page.locator(".md-code__nav").first).to_be_attached()  # Material has started
    tables = page.locator("article table").count()
    assert tables > 3
    wrapped = page.locator(
        "article > .md-typeset__scrollwrap > .md-typeset__table > table"
    )
    assert wrapped.count() == tables
