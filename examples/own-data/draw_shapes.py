"""A folder of small drawings to learn from, and one to predict later."""

# --8<-- [start:draw]
from pathlib import Path

import numpy as np
import torch
from PIL import Image, ImageDraw


def draw(label):
    image = Image.new("L", (32, 32), "white")
    pen = ImageDraw.Draw(image)
    x, y, r = torch.randint(9, 13, (3,)).tolist()
    left, top, right, bottom = box = x + 4 - r, y + 4 - r, x + 4 + r, y + 4 + r
    if label == "circle":
        pen.ellipse(box, width=2)
    elif label == "square":
        pen.rectangle(box, width=2)
    else:
        pen.line(box, width=2)
        pen.line((left, bottom, right, top), width=2)
    noisy = torch.tensor(np.array(image)) + 60 * torch.randn(32, 32)
    return Image.fromarray(noisy.clamp(0, 255).to(torch.uint8).numpy())


torch.manual_seed(0)
for label in "square", "circle", "cross":
    Path("shapes", label).mkdir(parents=True, exist_ok=True)
    for i in range(100):
        draw(label).save(f"shapes/{label}/{i:02}.png")
draw("cross").convert("RGB").resize((48, 40)).save("new.png")  # for later
# --8<-- [end:draw]
