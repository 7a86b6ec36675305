"""The digits of scikit-learn as a dataset, in two ways, and its split into parts."""

import torch

# --8<-- [start:digits]
from sklearn.datasets import load_digits

digits = load_digits()
print(digits.images.shape, digits.images.dtype, digits.images.max())
#> (1797, 8, 8) float64 16.0
print(digits.target.shape, digits.target.dtype)
#> (1797,) int64

images = torch.tensor(digits.images / 16, dtype=torch.float32)  # from 0 to 1
images = images.unsqueeze(1)  # one channel: (N, 1, 8, 8)
labels = torch.tensor(digits.target)
print(images.shape, images.dtype)
#> torch.Size([1797, 1, 8, 8]) torch.float32
print(labels.shape, labels.dtype)
#> torch.Size([1797]) torch.int64
# --8<-- [end:digits]

# --8<-- [start:tensor-dataset]
from torch.utils.data import TensorDataset

data = TensorDataset(images, labels)
print(len(data))
#> 1797
x, y = data[0]
print(x.shape, y)
#> torch.Size([1, 8, 8]) tensor(0)
# --8<-- [end:tensor-dataset]

# --8<-- [start:split]
from torch.utils.data import random_split

generator = torch.Generator().manual_seed(0)
train_set, val_set, test_set = random_split(data, [0.6, 0.2, 0.2], generator=generator)
print(len(train_set), len(val_set), len(test_set))
#> 1079 359 359

parts = [set(part.indices) for part in (train_set, val_set, test_set)]
print(len(set.union(*parts)))  # every image is in one part
#> 1797
# --8<-- [end:split]
