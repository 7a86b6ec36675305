"""A folder of images with a folder in it for each label: read, train, save."""

# devices: cpu -- dropout draws other random numbers on a GPU, and the loss changes

import runpy

runpy.run_path(__file__.replace("train_images", "draw_shapes"))

# --8<-- [start:dataset]
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from torch.utils.data import DataLoader, Dataset, random_split


def read(path, size):
    image = Image.open(path).convert("L").resize((size, size))  # "L": grey
    return torch.tensor(np.array(image)).unsqueeze(0).float() / 255


class Pictures(Dataset):
    def __init__(self, folder, size):
        self.paths = sorted(Path(folder).glob("*/*.png"))
        self.classes = sorted({path.parent.name for path in self.paths})
        self.size = size

    def __len__(self):
        return len(self.paths)

    def __getitem__(self, i):
        path = self.paths[i]
        return read(path, self.size), self.classes.index(path.parent.name)


pictures = Pictures("shapes", size=32)  # your folder goes here
print(len(pictures), pictures.classes)
#> 300 ['circle', 'cross', 'square']
x, y = pictures[0]
print(x.shape, x.dtype, f"from {x.min():.1f} to {x.max():.1f}, label {y}")
#> torch.Size([1, 32, 32]) torch.float32 from 0.0 to 1.0, label 0
# --8<-- [end:dataset]

# --8<-- [start:network]
from torch import nn


def network(size, classes):
    return nn.Sequential(
        nn.Conv2d(1, 8, kernel_size=5, padding=2),  # 1: grey; 3 for RGB
        nn.ReLU(),
        nn.MaxPool2d(4),
        nn.Conv2d(8, 16, kernel_size=3, padding=1),
        nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Flatten(),
        nn.Dropout(0.5),
        nn.Linear(16 * (size // 8) ** 2, classes),
    )


# --8<-- [end:network]

# --8<-- [start:train]
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.manual_seed(0)
train, valid = random_split(pictures, [0.8, 0.2])
loader = DataLoader(train, batch_size=24, shuffle=True)
valid_x, valid_y = next(iter(DataLoader(valid, batch_size=len(valid))))

net = network(pictures.size, len(pictures.classes)).to(device)
optimizer = torch.optim.Adam(net.parameters(), lr=0.003)
for epoch in range(1, 6):
    net.train()
    total = 0.0
    for x, y in loader:
        optimizer.zero_grad()
        loss = F.cross_entropy(net(x.to(device)), y.to(device))
        loss.backward()
        optimizer.step()
        total += loss.item() * len(x)
    net.eval()
    with torch.no_grad():
        guesses = net(valid_x.to(device)).argmax(dim=1).cpu()
    right = (guesses == valid_y).sum()
    mean = total / len(train)
    print(f"epoch {epoch}: loss {mean:.2f}, {right} of {len(valid)} right")
    #> epoch 1: loss 1.10, 50 of 60 right
    #> epoch 2: loss 1.01, 55 of 60 right
    #> epoch 3: loss 0.81, 54 of 60 right
    #> epoch 4: loss 0.54, 58 of 60 right
    #> epoch 5: loss 0.28, 56 of 60 right
# --8<-- [end:train]

# --8<-- [start:save]
saved = {
    "weights": net.state_dict(),
    "classes": pictures.classes,
    "size": pictures.size,
}
torch.save(saved, "shapes.pt")
# --8<-- [end:save]
