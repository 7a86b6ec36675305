"""The pictures: learning curves, confusion matrix, misclassified images.

`python figures.py FOLDER LANGUAGE` writes them as SVG, with words in en or zh.
"""

import sys
import tomllib
from pathlib import Path

import torch
from sklearn.datasets import load_digits
from torch import nn
from torch.nn import functional as F
from torch.utils.data import DataLoader, TensorDataset, random_split

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
digits = load_digits()
images = torch.tensor(digits.images / 16).unsqueeze(1)  # float64: the same everywhere
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


net = make_net().double().to(device)
torch.manual_seed(0)
with torch.no_grad():  # as nn does it, but in float64, which all processors round alike
    for layer in net:
        for p in layer.parameters():
            most = layer.weight[0].numel() ** -0.5
            p.copy_(most * (2 * torch.rand(p.shape).double() - 1))
optimizer = torch.optim.Adam(net.parameters(), lr=0.003)
train_loader = DataLoader(train_set, batch_size=32, shuffle=True)
val_loader = DataLoader(val_set, batch_size=256)

history = []
for _ in range(15):
    train(net, train_loader, optimizer)
    train_loss, train_accuracy = evaluate(net, train_loader)
    val_loss, val_accuracy = evaluate(net, val_loader)
    history.append((train_loss, val_loss, train_accuracy, val_accuracy))

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

WORDS = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
BLUE, ORANGE = "#2f7fd8", "#d9611c"  # easy to see on white and on black


def text(x, y, words, anchor="middle", more=""):
    return f'<text x="{x}" y="{y}" text-anchor="{anchor}"{more}>{words}</text>'


def draw_curves(words):
    """Two panels, each with the curve of both sets."""
    looks = [
        f'fill="none" stroke="{color}" stroke-width="2" stroke-dasharray="{dash}"'
        for color, dash in ((BLUE, "none"), (ORANGE, "7 4"))
    ]
    panels = (
        ("loss", 28, 85, 0, (0.0, 0.5, 1.0, 1.5)),
        ("accuracy", 224, 220, 0.3, (0.4, 0.6, 0.8, 1.0)),
    )
    columns = list(zip(*history, strict=True))
    lines = [text(476, 424, words["epoch"], "end")]

    def across(epoch):
        return 60 + 29 * (epoch - 1)

    for n, (name, top, scale, least, ticks) in enumerate(panels):
        bottom = top + 160
        lines.append(f'<path class="line" d="M46 {top} V{bottom} H476"/>')
        lines.append(text(46, top - 10, words[name], "start"))
        for value in ticks:
            y = round(bottom - scale * (value - least))
            lines.append(f'<path class="line" d="M41 {y} H46"/>')
            lines.append(text(36, y + 5, value, "end"))
        for epoch in (1, 5, 10, 15):
            lines.append(f'<path class="line" d="M{across(epoch)} {bottom} v5"/>')
            lines += [text(across(epoch), bottom + 21, epoch)] * n  # below both
        for column, look in zip(columns[2 * n : 2 * n + 2], looks, strict=True):
            points = " ".join(
                f"{across(epoch)},{bottom - scale * (value - least):.1f}"
                for epoch, value in enumerate(column, 1)
            )
            lines.append(f'<polyline {look} points="{points}"/>')
    for y, look, name in zip((44, 68), looks, ("training", "validation"), strict=True):
        lines.append(f'<path {look} d="M300 {y} h32"/>')
        lines.append(text(342, y + 5, words[name], "start"))
    names = "train_loss", "val_loss", "train_accuracy", "val_accuracy"
    last = dict(zip(names, history[-1], strict=True))
    return 430, words["curves"].format(epochs=len(history), **last), lines


def draw_confusion(words):
    """The counts that are not 0, those of mistakes in another color."""
    turned = ' transform="rotate(-90 18 248)"'
    lines = [
        text(56, 16, words["predicted"], "start"),
        text(18, 248, words["true"], more=turned),
        '<rect class="box" x="56" y="48" width="400" height="400"/>',
    ]
    for n in range(10):
        lines.append(text(76 + 40 * n, 38, n))
        lines.append(text(44, 73 + 40 * n, n, "end"))
    for row, column in counts.nonzero().tolist():
        x, y = 56 + 40 * column, 48 + 40 * row
        color = BLUE if row == column else ORANGE
        look = f'width="40" height="40" fill="{color}" fill-opacity="0.3"'
        lines.append(f'<rect x="{x}" y="{y}" {look}/>')
        lines.append(text(x + 20, y + 25, counts[row, column].item()))
    right, total = counts.trace().item(), counts.sum().item()
    return 456, words["confusion"].format(right=right, total=total), lines


def draw_mistakes(words):
    """The first ten, five in a row: ink in the color of the text, by its strength."""
    lines, pairs, ink = [], [], [""] * 17
    for n, (image, true, guess) in enumerate(mistakes[:10]):
        left, top = 8 + 96 * (n % 5), 24 + 116 * (n // 5)
        pairs.append(f"{true} → {guess}")
        lines.append(text(left + 40, top - 8, pairs[-1]))
        place = f'x="{left}" y="{top}" width="80" height="80"'
        lines.append(f'<rect class="box" {place} opacity="0.5"/>')
        for y, row in enumerate((16 * image[0]).int().tolist()):
            for x, strength in enumerate(row):
                ink[strength] += f"M{left + 10 * x} {top + 10 * y}h10v10h-10z"
    for strength, d in enumerate(ink):
        if strength and d:
            look = f'fill="currentColor" fill-opacity="{strength / 16:.2f}"'
            lines.append(f'<path {look} shape-rendering="crispEdges" d="{d}"/>')
    title = words["mistakes"].format(pairs=", ".join(pairs))
    return 112 + 116 * ((len(pairs) - 1) // 5), title, lines


if len(sys.argv) == 3:
    folder, language = sys.argv[1:]
    Path(folder).mkdir(parents=True, exist_ok=True)
    drawings = {
        "curves": draw_curves, "confusion": draw_confusion, "mistakes": draw_mistakes
    }
    for name, draw in drawings.items():
        height, title, lines = draw(WORDS[language])
        size = f'width="480" height="{height}" viewBox="0 0 480 {height}"'
        lines = [
            f'<svg role="img" xmlns="http://www.w3.org/2000/svg" {size}>',
            *(f"  {line}" for line in (f"<title>{title}</title>", *lines)),
            "</svg>\n",
        ]
        Path(folder, f"training-{name}.svg").write_text("\n".join(lines), "utf-8")
