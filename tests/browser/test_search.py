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


def typed(page: Page, query: str) -> list[str]:
    """Type a query as a person would; return the addresses in the first three results:
    of pages, and of the sections that are shown under them."""
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
    links = page.locator(".md-search-result__item:nth-child(-n+3) > a")
    return links.evaluate_all(
        r"links => links.map(link => link.href.replace(/\?[^#]*/, ''))"  # the marked words
    )


@pytest.mark.parametrize("home", QUERIES)
def test_queries_find(page: Page, address: str, home: str) -> None:
    page.goto(address + home)
    problems = []
    for row in QUERIES[home].strip().splitlines():
        places, queries = re.split(r"\s{2,}", row.strip())
        for query in queries.split(", "):
            found = [link.removeprefix(address + home) for link in typed(page, query)]
            if not set(places.split()) & set(found):
                problems.append(f"'{query}' should find {places}; it finds {found}")
    assert not problems, "\n".join(problems)
    assert typed(page, "鑫淼焱" if home else "qxzvk") == []


def test_slash_opens_the_search_and_enter_a_section(page: Page, address: str) -> None:
    """In the section, the words of the query are marked, but not how and to of a question."""
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


def test_chinese_titles_are_found_from_the_middle(site: Path) -> None:
    """No word in them has four signs: a reader would look in vain for its second half."""
    index = json.loads((site / "zh/search/search_index.json").read_text("utf-8"))
    titles = " ".join(doc["title"] for doc in index["docs"])
    problems = [
        f"the search takes '{word}' for one word: to find {word[2:]} as well, "
        f"add the line '{word} 0' to hooks/notes/words.zh.txt"
        for word in sorted(set(re.findall("[\u4e00-\u9fff]{4,}", titles)))
    ]
    assert not problems, "\n".join(problems)
