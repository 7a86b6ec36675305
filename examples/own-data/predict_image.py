"""Another program: it has the file of the trained network and one new image."""

# devices: cpu -- the training before it has dropout, which a GPU draws otherwise

import subprocess
import sys
from pathlib import Path

# It writes shapes.pt and new.png, in a process of its own.
training = Path(__file__).with_name("train_images.py")
subprocess.run([sys.executable, training], check=True, capture_output=True)

# --8<-- [start:program]
import numpy as np
import torch
from PIL import Image
from torch import nn


def read(path, size):
    image = Image.open(path).convert("L").resize((size, size))
    return torch.tensor(np.array(image)).unsqueeze(0).float() / 255


def network(size, classes):
    return nn.Sequential(
        nn.Conv2d(1, 8, kernel_size=5, padding=2),
        nn.ReLU(),
        nn.MaxPool2d(4),
        nn.Conv2d(8, 16, kernel_size=3, padding=1),
        nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Flatten(),
        nn.Dropout(0.5),
        nn.Linear(16 * (size // 8) ** 2, classes),
    )


saved = torch.load("shapes.pt", map_location="cpu")
net = network(saved["size"], len(saved["classes"]))
net.load_state_dict(saved["weights"])
net.eval()

image = read("new.png", saved["size"])  # your image goes here
x = image.unsqueeze(0)  # a batch of one
with torch.no_grad():
    probabilities = net(x).softmax(dim=1)[0]
best = probabilities.argmax()
print(x.shape, saved["classes"][best], f"{probabilities[best]:.2f}")
#> torch.Size([1, 1, 32, 32]) cross 0.96
# --8<-- [end:program]

# --8<-- [start:order]
typed = ["square", "circle", "cross"]  # as the folders were made
print(typed[best], "or", saved["classes"][best])
#> circle or cross
# --8<-- [end:order]

# --8<-- [start:mode]
torch.manual_seed(0)
net.train()
with torch.no_grad():
    for _ in range(3):
        print(f"{net(x).softmax(dim=1)[0, best]:.2f}")
        #> 0.29
        #> 0.95
        #> 0.99
net.eval()
# --8<-- [end:mode]

# --8<-- [start:divide]
grey = torch.full((1, 1, 32, 32), 0.5)
with torch.no_grad():
    for nothing in grey, 255 * grey:  # as in training; without / 255
        print(f"{net(nothing).softmax(dim=1).max():.2f}")
        #> 0.47
        #> 1.00
# --8<-- [end:divide]
