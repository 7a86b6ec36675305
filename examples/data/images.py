"""A folder of PNG files, a subfolder for each class; each is read when it is needed."""

import shutil

# --8<-- [start:images]
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from torch.utils.data import DataLoader, Dataset

for name, grey in ("day", 204), ("night", 51):  # pictures to read, of three sizes
    Path("pictures", name).mkdir(parents=True, exist_ok=True)
    for i in range(3):
        image = Image.new("RGB", (8 + 2 * i, 8), (grey, grey, grey))
        image.save(f"pictures/{name}/{i}.png")


class Pictures(Dataset):
    def __init__(self, folder):
        self.paths = sorted(Path(folder).glob("*/*.png"))
        self.classes = sorted({path.parent.name for path in self.paths})

    def __len__(self):
        return len(self.paths)

    def __getitem__(self, i):
        path = self.paths[i]
        image = Image.open(path).convert("RGB").resize((8, 8))
        x = torch.tensor(np.array(image)).permute(2, 0, 1).float() / 255
        return x, self.classes.index(path.parent.name)


pictures = Pictures("pictures")
print(len(pictures), pictures.classes)
#> 6 ['day', 'night']
x, y = next(iter(DataLoader(pictures, batch_size=6)))
print(x.shape, x.dtype, y)
#> torch.Size([6, 3, 8, 8]) torch.float32 tensor([0, 0, 0, 1, 1, 1])
print(x.mean(dim=(1, 2, 3)))
#> tensor([0.8000, 0.8000, 0.8000, 0.2000, 0.2000, 0.2000])
# --8<-- [end:images]

shutil.rmtree("pictures")
