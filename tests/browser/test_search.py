"""Search: what readers type finds the page that they mean, in a browser."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

# The page or section that must be among the first three results (where two are equally right,
# either will do), and what is typed.
QUERIES = {
    "": """
        tensors/                            view, reshape, dtype
        tensors/#broadcasting               broadcast
        tensors/#in-place                   in-place
        tensors/#joining                    torch.cat
        autograd/                           backward, requires_grad_, torch.no_grad()
        autograd/#second-backward           second backward
        autograd/ neural-networks/          zero_grad, how to clear gradients
        jacobian-gallery/ neural-networks/  nn.Linear
        neural-networks/                    F.cross_entropy, How to freeze layers
        neural-networks/#schedulers         learning rate scheduler
        training/                           save a model, DataLoader
        neural-networks/ training/          state_dict
        training/#overfitting               overfit
        jacobian-gallery/                   softmax, jacobian of softmax
        jacobians-of-layers/#batch-norm     batch norm
        jacobians-and-hessians/             torch.func.jacrev, jacrev, hessian
        jacobians/#row-or-column            row or column
        numpy-bridge/                       shared memory, from_numpy, torch.from_numpy
        cuda/                               CUDA, pin_memory, torch.compile
        cuda/#oom                           out of memory
        cuda/#amp                           mixed precision
        devices/                            is_available, x.to(device)
        install/#conda                      conda
        install/                            mirror
        what-changed/                       60-minute blitz
        cheatsheet/                         cheat sheet
        glossary/#autograd                  雅可比
    """,
    "zh/": """
        jacobians/                          雅可比, 向量-雅可比积, 雅克比, 雅克比矩阵
        devices/                            显卡
        autograd/                           求导, 自动求导, 自动微分, 累积, 计算图, backward, requires_grad_
        neural-networks/#backward           反向传播, 梯度清零, 怎么把梯度清零
        neural-networks/#clipping           梯度裁剪
        autograd/#leaves                    叶子张量
        numpy-bridge/                       共享内存
        numpy-bridge/ cuda/                 内存
        numpy-bridge/#read-only             只读数组
        tensors/#broadcasting               广播, 广播机制
        tensors/#view                       view
        tensors/                            改变形状
        tensors/#in-place                   原地操作
        jacobian-gallery/                   softmax
        jacobians-of-layers/#batch-norm     批归一化
        jacobians/ autograd/                链式法则, 法则
        cuda/                               CUDA, 显存不足, 同步
        cuda/#amp                           混合精度
        cuda/#async                         异步
        jacobians-and-hessians/             torch.func.jacrev, 黑塞
        autograd/ neural-networks/          zero_grad
        jacobian-gallery/ neural-networks/  nn.Linear
        neural-networks/                    F.cross_entropy, 网络
        neural-networks/#cross-entropy      交叉熵
        neural-networks/#schedulers         学习率
        neural-networks/ training/          保存模型
        training/#overfitting               过拟合
        training/#loader                    数据加载
        jacobians/#row-or-column            行向量
        install/                            国内镜像
        what-changed/                       入门之后
        cheatsheet/                         速查表
    """,
}


def rows(table: str) -> list[tuple[list[str], list[str]]]:
    """(places, queries) of each line of a table."""
    lines = [re.split(r"\s{2,}", line.strip()) for line in table.strip().splitlines()]
    return [(places.split(), queries.split(", ")) for places, queries in lines]


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
    root = re.sub(r"^https?://[^/]+", "", address + home)
    problems = []
    for places, queries in rows(QUERIES[home]):
        for query in queries:
            results = [[a.removeprefix(root) for a in r] for r in typed(page, query)]
            problems += missed(query, places, results)
    assert not problems, "\n".join(problems)
    assert typed(page, "鑫淼焱" if home else "qxzvk") == []


def test_slash_opens_the_search_and_enter_a_section(page: Page, address: str) -> None:
    """In which the words of the query are marked, but for those of a question."""
    page.goto(f"{address}zh/")
    page.keyboard.press("/")
    expect(page.locator("input.md-search__input")).to_be_focused()
    typed(page, "梯度裁剪")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/zh/neural-networks/\?h=.*#clipping$"))
    expect(page.locator("#clipping mark")).to_have_text(["梯度", "裁剪"])
    page.goto(address)
    typed(page, "how to save a model")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/\?h=save(\+model)?(#|$)"))


def kept_whole(titles: list[str]) -> list[str]:
    """Words of four signs in titles, whose second half a reader looks for in vain."""
    words = (word for title in titles for word in re.split("[^\u4e00-\u9fff]+", title))
    return [
        f"the search takes '{word}' for one word: to find {word[2:]} as well, "
        f"add the line '{word} 0' to hooks/notes/words.zh.txt"
        for word in dict.fromkeys(words)
        if len(word) > 3
    ]


def test_chinese_titles_are_found_from_the_middle(site: Path) -> None:
    index = json.loads((site / "zh/search/search_index.json").read_text("utf-8"))
    problems = kept_whole([doc["title"] for doc in index["docs"]])
    assert not problems, "\n".join(problems)


def test_the_checks_on_tiny_input() -> None:
    assert kept_whole(["定义\u200b网络", "批\u200b归一化 (batch)"]) == []
    assert "'神经网络 0'" in kept_whole(["<code>nn</code>：\u200b神经网络"])[0]

    results = [["b/"], ["c/"], ["a/", "a/#x"]]
    assert missed("x", ["a/#x"], results) == []
    assert "finds d/, b/, c/" in missed("x", ["a/#x"], [["d/"], *results])[0]
    assert "should find a/#x; it finds nothing" in missed("x", ["a/#x"], [])[0]
