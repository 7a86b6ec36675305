"""Data augmentation: each image comes a little different in each epoch."""

# --8<-- [start:augment]
import torch
from torch.utils.data import DataLoader, Dataset


def flip_and_shift(image):  # (channels, height, width)
    if torch.rand(()) < 0.5:
        image = image.flip(-1)  # left becomes right
    padded = torch.nn.functional.pad(image, (1, 1, 1, 1))  # a border of zeros
    top, left = torch.randint(3, (2,)).tolist()
    height, width = image.shape[1:]
    return padded[:, top : top + height, left : left + width]


class Images(Dataset):
    def __init__(self, images, labels, change=None):
        self.images, self.labels, self.change = images, labels, change

    def __len__(self):
        return len(self.images)

    def __getitem__(self, i):
        image = self.images[i]
        return self.change(image) if self.change else image, self.labels[i]


images = torch.arange(1, 10).view(1, 1, 3, 3)  # one image, of one channel
train = Images(images, [0], change=flip_and_shift)
validation = Images(images, [0])  # what is measured stays as it is

print(validation[0][0][0])
#> tensor([[1, 2, 3],
#>         [4, 5, 6],
#>         [7, 8, 9]])
torch.manual_seed(0)
for _ in range(2):  # epochs
    x, y = next(iter(DataLoader(train)))
    print(x[0, 0])
    #> tensor([[0, 0, 0],
    #>         [3, 2, 1],
    #>         [6, 5, 4]])
    #> tensor([[0, 1, 2],
    #>         [0, 4, 5],
    #>         [0, 7, 8]])
# --8<-- [end:augment]
