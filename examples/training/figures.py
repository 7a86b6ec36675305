"""The pictures: learning curves, confusion matrix, misclassified images.

`python figures.py FOLDER LANGUAGE` writes them as SVG, with words in en or zh.
"""

import io
import json
import re
import sys
import tomllib
from pathlib import Path
from xml.etree import ElementTree

import matplotlib
import torch
from sklearn.datasets import load_digits
from torch import nn
from torch.nn import functional as F
from torch.utils.data import DataLoader, TensorDataset, random_split

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
digits = load_digits()
images = torch.tensor(digits.images / 16, dtype=torch.float32).unsqueeze(1)
data = TensorDataset(images, torch.tensor(digits.target))
generator = torch.Generator().manual_seed(0)
train_set, val_set, test_set = random_split(data, [0.6, 0.2, 0.2], generator=generator)


def make_net():
    return nn.Sequential(
        nn.Conv2d(1, 16, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
        nn.Conv2d(16, 32, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
        nn.Flatten(),
        nn.Linear(128, 64), nn.ReLU(), nn.Dropout(0.2),
        nn.Linear(64, 10),
    )


def train(net, loader, optimizer):
    net.train()
    for x, y in loader:
        x, y = x.to(device), y.to(device)
        optimizer.zero_grad()
        loss = F.cross_entropy(net(x), y)
        loss.backward()
        optimizer.step()


@torch.no_grad()
def evaluate(net, loader):
    net.eval()
    loss, right = 0.0, 0
    for x, y in loader:
        x, y = x.to(device), y.to(device)
        output = net(x)
        loss += F.cross_entropy(output, y, reduction="sum").item()
        right += (output.argmax(1) == y).sum().item()
    return loss / len(loader.dataset), right / len(loader.dataset)


torch.manual_seed(0)
net = make_net().to(device)
optimizer = torch.optim.Adam(net.parameters(), lr=0.003)
train_loader = DataLoader(train_set, batch_size=32, shuffle=True)
val_loader = DataLoader(val_set, batch_size=256)

history = []
for _ in range(15):
    train(net, train_loader, optimizer)
    train_loss, train_accuracy = evaluate(net, train_loader)
    val_loss, val_accuracy = evaluate(net, val_loader)
    history.append((train_loss, val_loss, train_accuracy, val_accuracy))

# Text stays text, and the same numbers give the same file.
matplotlib.rcParams |= {
    "font.size": 15, "svg.fonttype": "none", "svg.hashsalt": "notes"
}

# --8<-- [start:curves]
import matplotlib.pyplot as plt

BLUE, ORANGE = "#2f7fd8", "#d9611c"  # easy to see on white and on black


def plot_curves(history):
    train_loss, val_loss, train_accuracy, val_accuracy = zip(*history, strict=True)
    epochs = range(1, len(history) + 1)
    fig, (top, bottom) = plt.subplots(2, 1, figsize=(6, 6), layout="constrained")
    top.set_title("loss", loc="left")
    top.plot(epochs, train_loss, color=BLUE, label="training set")
    top.plot(epochs, val_loss, "--", color=ORANGE, label="validation set")
    top.legend(frameon=False)
    bottom.set_title("accuracy", loc="left")
    bottom.plot(epochs, train_accuracy, color=BLUE)
    bottom.plot(epochs, val_accuracy, "--", color=ORANGE)
    bottom.set_xlabel("epoch")
    return fig


curves = plot_curves(history)
# --8<-- [end:curves]

# --8<-- [start:confusion]
net.eval()
with torch.no_grad():
    x, truth = next(iter(DataLoader(test_set, batch_size=len(test_set))))
    predicted = net(x.to(device)).argmax(1).cpu()

counts = torch.bincount(10 * truth + predicted, minlength=100).reshape(10, 10)
print(counts.sum(1))  # row i: images of digit i, wherever they were put
#> tensor([28, 37, 29, 36, 39, 38, 34, 42, 38, 38])
print(f"{counts.trace() / counts.sum():.2f}")  # the diagonal: right
#> 0.99
# --8<-- [end:confusion]

# --8<-- [start:mistakes]
wrong = (predicted != truth).nonzero().flatten()
mistakes = [(test_set[i][0], truth[i], predicted[i]) for i in wrong.tolist()]
print(len(mistakes) < 20)
#> True
# --8<-- [end:mistakes]


def plot_confusion(counts):
    fig, ax = plt.subplots(figsize=(6, 5.4), layout="constrained")
    for row in range(10):
        for column in range(10):
            if n := counts[row, column].item():
                color = BLUE if row == column else ORANGE
                corner = (column - 0.5, row - 0.5)
                ax.add_patch(plt.Rectangle(corner, 1, 1, color=color, alpha=0.3, lw=0))
                ax.text(column, row + 0.12, n, ha="center", va="baseline")
    ax.set(xlim=(-0.5, 9.5), ylim=(9.5, -0.5), xticks=range(10), yticks=range(10))
    ax.set_title("predicted digit →", loc="left")
    ax.set_ylabel("← true digit")
    return fig


def plot_mistakes(shown):
    columns = 5
    rows = -(-len(shown) // columns)
    fig, axes = plt.subplots(
        rows, columns, figsize=(6, 1.6 * rows), layout="constrained", squeeze=False
    )
    for ax in axes.flat:
        ax.set_axis_off()
    for ax, i in zip(axes.flat, shown, strict=False):
        pixels = test_set[i][0].squeeze(0).numpy()
        ax.set_axis_on()
        ax.set(xticks=[], yticks=[])
        ax.imshow(pixels, cmap="gray_r", vmin=0, vmax=1, interpolation="none")
        ax.set_title(f"{truth[i]} → {predicted[i]}")
    return fig


SVG = "{http://www.w3.org/2000/svg}"
LINK = "{http://www.w3.org/1999/xlink}href"


def tidy(parent):
    """Take out what a page does not need, and what is empty then."""
    for e in list(parent):
        tidy(e)
        name = e.tag.removeprefix(SVG)
        empty = name in ("g", "defs") and not len(e)
        if empty or name in ("metadata", "style", "clipPath"):
            parent.remove(e)


def save(fig, path, title, facts, words):
    """An SVG for the page: its fonts and colors, an alternative text, what is drawn."""
    drawn = io.StringIO()
    nothing = dict.fromkeys(("Date", "Creator", "Format", "Type"))
    fig.savefig(drawn, format="svg", transparent=True, metadata=nothing)
    root = ElementTree.fromstring(drawn.getvalue())
    used = {e.get(LINK, "").removeprefix("#") for e in root.iter()}
    tidy(root)
    for e in root.iter():
        if (name := e.attrib.pop("id", None)) in used:
            e.set("id", f"{path.stem}-{name}")
        if target := e.attrib.pop(LINK, None):
            # Not a plain `href`: Material's instant navigation rewrites those of a page
            # and stops with an error at one that is no link.
            e.set(LINK, target.replace("#", f"#{path.stem}-"))
        e.attrib.pop("clip-path", None)
        style = e.attrib.pop("style", "").replace("#000000", "currentColor")
        if e.tag == f"{SVG}text":
            style = "".join(re.findall("text-anchor: [a-z]+", style))
            e.text = words.get(e.text, e.text)
            if "rotate(-0" in e.get("transform", ""):
                del e.attrib["transform"]
        if style:
            e.set("style", style)
    _, _, root.attrib["width"], root.attrib["height"] = root.get("viewBox").split()
    root.set("role", "img")
    root.set("data-search-exclude", "")
    for tag, text in (("metadata", json.dumps(facts)), ("title", title)):
        e = ElementTree.Element(f"{SVG}{tag}")
        e.text = text
        root.insert(0, e)
    ElementTree.register_namespace("", SVG.strip("{}"))
    ElementTree.register_namespace("xlink", "http://www.w3.org/1999/xlink")
    ElementTree.indent(root, " ")
    path.write_text(ElementTree.tostring(root, "unicode") + "\n", "utf-8")


def write_all(folder, language):
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    words = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
    words = words[language]
    names = ("train_loss", "val_loss", "train_accuracy", "val_accuracy")
    columns = ([round(value, 4) for value in c] for c in zip(*history, strict=True))
    learned = dict(zip(names, columns, strict=True))
    last = {name: values[-1] for name, values in learned.items()}
    right, total = counts.trace().item(), counts.sum().item()
    shown = wrong[:10].tolist()
    listed = [
        {
            "image": test_set.indices[i],
            "true": truth[i].item(),
            "predicted": predicted[i].item(),
        }
        for i in shown
    ]
    pairs = ", ".join(f"{m['true']} → {m['predicted']}" for m in listed)
    for name, fig, numbers, facts in (
        ("curves", curves, {"epochs": len(history), **last}, learned),
        (
            "confusion",
            plot_confusion(counts),
            {"right": right, "total": total},
            {"counts": counts.tolist(), "accuracy": round(right / total, 4)},
        ),
        ("mistakes", plot_mistakes(shown), {"pairs": pairs}, {"mistakes": listed}),
    ):
        path = folder / f"training-{name}.svg"
        save(fig, path, words[name].format(**numbers), facts, words.get("drawn", {}))


if len(sys.argv) == 3:
    write_all(*sys.argv[1:])
