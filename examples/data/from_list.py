"""A Dataset made from a list, and a loader that takes it."""

# --8<-- [start:list]
import torch
from torch.utils.data import DataLoader, Dataset


class Reviews(Dataset):
    def __init__(self, texts, labels):
        self.texts, self.labels = texts, labels

    def __len__(self):
        return len(self.texts)

    def __getitem__(self, i):
        counts = [self.texts[i].count(word) for word in ("good", "bad")]
        return torch.tensor(counts, dtype=torch.float32), self.labels[i]


reviews = Reviews(["good, good", "bad", "not good, bad"], [1, 0, 0])
print(len(reviews), reviews[0])
#> 3 (tensor([2., 0.]), 1)
for x, y in DataLoader(reviews, batch_size=2):
    print(x.tolist(), y)
    #> [[2.0, 0.0], [0.0, 1.0]] tensor([1, 0])
    #> [[1.0, 1.0]] tensor([0])
# --8<-- [end:list]
