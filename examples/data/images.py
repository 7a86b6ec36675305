"""A folder of PNG files, a subfolder for each class; each is read when it is needed."""

import shutil

# --8<-- [start:images]
from pathlib import Path

import matplotlib.pyplot as plt
import torch
from torch.utils.data import DataLoader, Dataset

for name, grey in ("day", 0.8), ("night", 0.2):  # pictures to read
    Path("pictures", name).mkdir(parents=True)
    for i in range(3):
        plt.imsave(f"pictures/{name}/{i}.png", torch.full((8, 8, 3), grey).numpy())


class Pictures(Dataset):
    def __init__(self, folder):
        self.paths = sorted(Path(folder).glob("*/*.png"))
        self.classes = sorted({path.parent.name for path in self.paths})

    def __len__(self):
        return len(self.paths)

    def __getitem__(self, i):
        path = self.paths[i]
        image = torch.tensor(plt.imread(path)[:, :, :3])  # a PNG: from 0 to 1
        return image.permute(2, 0, 1), self.classes.index(path.parent.name)


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
