"""Search: what readers type finds the page that they mean, in a browser."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.test_browser import address, browser_type_launch_args, page

__all__ = ["address", "browser_type_launch_args", "page"]  # fixtures

# What is typed, and the page or section that must be among the first three results;
# where two are equally right, either will do.
QUERIES = {
    "": """
        view                     tensors/
        reshape                  tensors/
        broadcast                tensors/#broadcasting
        in-place                 tensors/#in-place
        torch.cat                tensors/#joining
        dtype                    tensors/
        backward                 autograd/
        second backward          autograd/#second-backward
        requires_grad_           autograd/
        torch.no_grad()          autograd/
        zero_grad                autograd/ neural-networks/
        how to clear gradients   autograd/ neural-networks/
        nn.Linear                jacobian-gallery/ neural-networks/
        F.cross_entropy          neural-networks/
        How to freeze layers     neural-networks/
        learning rate scheduler  neural-networks/#schedulers
        save a model             training/
        state_dict               neural-networks/ training/
        DataLoader               training/
        overfit                  training/#overfitting
        softmax                  jacobian-gallery/
        jacobian of softmax      jacobian-gallery/
        batch norm               jacobians-of-layers/#batch-norm
        torch.func.jacrev        jacobians-and-hessians/
        jacrev                   jacobians-and-hessians/
        row or column            jacobians/#row-or-column
        hessian                  jacobians-and-hessians/
        shared memory            numpy-bridge/
        from_numpy               numpy-bridge/
        torch.from_numpy         numpy-bridge/
        CUDA                     cuda/
        out of memory            cuda/#oom
        mixed precision          cuda/#amp
        pin_memory               cuda/
        torch.compile            cuda/
        is_available             devices/
        x.to(device)             devices/
        conda                    install/#conda
        mirror                   install/
        60-minute blitz          what-changed/
        cheat sheet              cheatsheet/
        雅可比                   glossary/#autograd
    """,
    "zh/": """
        雅可比                   zh/jacobians/
        向量-雅可比积            zh/jacobians/
        雅克比                   zh/jacobians/
        雅克比矩阵               zh/jacobians/
        显卡                     zh/devices/
        求导                     zh/autograd/
        自动求导                 zh/autograd/
        自动微分                 zh/autograd/
        反向传播                 zh/neural-networks/#backward
        梯度清零                 zh/neural-networks/#backward
        怎么把梯度清零           zh/neural-networks/#backward
        梯度裁剪                 zh/neural-networks/#clipping
        累积                     zh/autograd/
        叶子张量                 zh/autograd/#leaves
        计算图                   zh/autograd/
        共享内存                 zh/numpy-bridge/
        内存                     zh/numpy-bridge/ zh/cuda/
        只读数组                 zh/numpy-bridge/#read-only
        广播                     zh/tensors/#broadcasting
        广播机制                 zh/tensors/#broadcasting
        view                     zh/tensors/#view
        改变形状                 zh/tensors/
        原地操作                 zh/tensors/#in-place
        backward                 zh/autograd/
        softmax                  zh/jacobian-gallery/
        批归一化                 zh/jacobians-of-layers/#batch-norm
        链式法则                 zh/jacobians/ zh/autograd/
        法则                     zh/jacobians/ zh/autograd/
        CUDA                     zh/cuda/
        显存不足                 zh/cuda/
        混合精度                 zh/cuda/#amp
        同步                     zh/cuda/
        异步                     zh/cuda/#async
        torch.func.jacrev        zh/jacobians-and-hessians/
        zero_grad                zh/autograd/ zh/neural-networks/
        requires_grad_           zh/autograd/
        nn.Linear                zh/jacobian-gallery/ zh/neural-networks/
        F.cross_entropy          zh/neural-networks/
        交叉熵                   zh/neural-networks/#cross-entropy
        学习率                   zh/neural-networks/#schedulers
        网络                     zh/neural-networks/
        保存模型                 zh/neural-networks/ zh/training/
        过拟合                   zh/training/#overfitting
        数据加载                 zh/training/#loader
        行向量                   zh/jacobians/#row-or-column
        黑塞                     zh/jacobians-and-hessians/
        国内镜像                 zh/install/
        入门之后                 zh/what-changed/
        速查表                   zh/cheatsheet/
    """,
}


def rows(table: str) -> list[tuple[str, list[str]]]:
    """(query, places) of each line of a table."""
    lines = [re.split(r"\s{2,}", line.strip()) for line in table.strip().splitlines()]
    return [(query, places.split()) for query, places in lines]


def missed(query: str, places: list[str], results: list[list[str]]) -> list[str]:
    """The query if none of the places is among the first three results.

    A result is a page with the sections that are shown under it: their addresses.
    """
    seen = [place for result in results[:3] for place in result]
    if set(places) & set(seen):
        return []
    wanted = " or ".join(places)
    return [f"'{query}' should find {wanted}; it finds {', '.join(seen) or 'nothing'}"]


def typed(page: Page, query: str) -> list[list[str]]:
    """Type a query as a person would; return the results that are shown, best first."""
    field = page.locator("input.md-search__input")
    field.click()
    said = page.locator(".md-search-result__meta")
    waiting = re.compile("Type to start|键入以开始")
    # Emptied first: what is said after the waiting is said about this query.
    for text in ("", query):
        field.fill(text)
        field.dispatch_event("keyup")  # typing Chinese in a scripted browser sends none
        so_far = expect(said).not_to_have_text if text else expect(said).to_have_text
        so_far(waiting, timeout=15_000)
    return page.locator(".md-search-result__item").evaluate_all(
        """items => items.map(item => [...item.querySelectorAll(":scope > a")]
               .map(({ pathname, hash }) => pathname + hash))"""
    )


@pytest.mark.parametrize("home", QUERIES)
def test_queries_find(page: Page, address: str, home: str) -> None:
    page.goto(address + home)
    root = re.sub(r"^https?://[^/]+", "", address)
    problems = []
    for query, places in rows(QUERIES[home]):
        results = [[a.removeprefix(root) for a in r] for r in typed(page, query)]
        problems += missed(query, places, results)
    assert not problems, "\n".join(problems)


def test_nonsense_finds_nothing(page: Page, address: str) -> None:
    page.goto(address)
    assert typed(page, "qxzvk") == []
    assert typed(page, "view")
    assert typed(page, "鑫淼焱") == []


def test_slash_opens_the_search_and_enter_the_best_section(
    page: Page, address: str
) -> None:
    page.goto(f"{address}zh/")
    page.keyboard.press("/")
    expect(page.locator("input.md-search__input")).to_be_focused()
    typed(page, "梯度裁剪")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/zh/neural-networks/\?h=.*#clipping$"))
    expect(page.locator("#clipping mark")).to_have_text(["梯度", "裁剪"])


def test_words_of_a_question_are_not_marked(page: Page, address: str) -> None:
    page.goto(address)
    typed(page, "how to save a model")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/\?h=save(\+model)?(#|$)"))


def kept_whole(titles: list[str]) -> list[str]:
    """Words of four signs in titles, whose second half a reader looks for in vain."""
    words = (word for title in titles for word in re.split("[^\u4e00-\u9fff]+", title))
    return [
        f"the search takes '{word}' for one word: to find {word[2:]} as well, "
        f"add the line '{word} 0' to hooks/words.zh.txt"
        for word in dict.fromkeys(words)
        if len(word) > 3
    ]


def test_chinese_titles_are_found_from_the_middle(site: Path) -> None:
    index = json.loads((site / "zh/search/search_index.json").read_text("utf-8"))
    problems = kept_whole([doc["title"] for doc in index["docs"]])
    assert not problems, "\n".join(problems)


# The checks on tiny input.


def test_kept_whole_on_tiny_titles() -> None:
    assert kept_whole(["定义\u200b网络", "批\u200b归一化 (batch)"]) == []
    assert "'神经网络 0'" in kept_whole(["<code>nn</code>：\u200b神经网络"])[0]


@pytest.mark.parametrize(
    ("results", "problem"),
    [
        ([["a/", "a/#x"], ["b/"]], None),
        ([["b/"], ["c/"], ["a/", "a/#x"]], None),
        ([["b/"], ["c/"], ["d/"], ["a/", "a/#x"]], "finds b/, c/, d/"),
        ([["a/"]], "should find a/#x; it finds a/"),
        ([], "finds nothing"),
    ],
)
def test_missed_on_tiny_results(results: list[list[str]], problem: str | None) -> None:
    found = missed("x", ["a/#x"], results)
    assert found == [] if problem is None else problem in found[0]
