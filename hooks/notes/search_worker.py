"""One thing in Material's search is wrong, and mended while its file is collected.

Nobody types spaces in Chinese, so the search cuts a query where it finds words of the index. Its
loop is off by one: the last character of a query is never matched, so that 梯度裁剪 is searched as
梯度, and 同步 as whatever begins with 同.
"""

import re

FILES = "assets/javascripts/workers/search.*.js"
LOOP = re.compile(
    r"(for\(let (\w)=(\w)\+1;\2<)((\w)\.length;\2\+\+\)\5\.slice\(\3,\2\)in)"
)


def mended(text: str) -> str:
    """The worker with its loop going to the end. ValueError if there is not just one such loop."""
    text, count = LOOP.subn(r"\1=\4", text)
    if count != 1:
        raise ValueError(
            f"{FILES}: expected 'for(let o=s+1;o<t.length;o++)t.slice(s,o)in' once, found {count}. "
            "This Material is another one: see whether 同步 finds what is about 同步 without "
            "hooks/notes/search_worker.py, and mend or delete that file"
        )
    return text
