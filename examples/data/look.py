"""Look at a batch: numbers find some mistakes, a picture finds the others."""

import shutil

# --8<-- [start:numbers]
import torch


def look(x, y):
    values = f"{x.min():.1f} to {x.max():.1f}"
    print(tuple(x.shape), x.dtype, values, "labels:", y.bincount().tolist())
    #> (8, 1, 8, 8) torch.float32 0.0 to 1.0 labels: [2, 2, 2, 2]
    #> (8, 1, 8, 8) torch.float32 0.3 to 255.0 labels: [2, 2, 2, 2]
    #> (8, 1, 8, 8) torch.float32 0.0 to 1.0 labels: [8]
    #> (8, 1, 8, 8) torch.float32 nan to nan labels: [2, 2, 2, 2]


torch.manual_seed(0)
x, y = torch.rand(8, 1, 8, 8), torch.arange(8) % 4
look(x, y)
look(x * 255, y)  # not divided by 255
look(x, torch.zeros_like(y))  # a sorted file, not shuffled: one class
look((x - 0.5).log(), y)  # a logarithm of negative numbers
# --8<-- [end:numbers]

# --8<-- [start:picture]
from pathlib import Path

import matplotlib.pyplot as plt
from sklearn.datasets import load_digits

digits = load_digits()
Path("digits").mkdir(exist_ok=True)
for i in range(12):  # the images 0.png to 11.png, and a list of their labels
    plt.imsave(f"digits/{i}.png", digits.images[i], cmap="gray")
labels = digits.target[:12].tolist()

paths = sorted(Path("digits").glob("*.png"))
print([path.name for path in paths[:6]])
#> ['0.png', '1.png', '10.png', '11.png', '2.png', '3.png']
figure, axes = plt.subplots(1, 6)
for ax, path, label in zip(axes, paths[:6], labels[:6], strict=True):
    ax.imshow(plt.imread(path))
    ax.set_title(f"label {label}")
figure.savefig("batch.png")
# --8<-- [end:picture]

# --8<-- [start:mend]
paths.sort(key=lambda path: int(path.stem))
print([path.name for path in paths[:6]])
#> ['0.png', '1.png', '2.png', '3.png', '4.png', '5.png']
# --8<-- [end:mend]

shutil.rmtree("digits")
Path("batch.png").unlink()
