"""A split that keeps the share of each class: stratify."""

# --8<-- [start:classes]
import torch
from sklearn.model_selection import train_test_split

labels = torch.tensor([0] * 95 + [1] * 5)
numbers = torch.arange(100)
for stratify in None, labels:
    rare = []
    for seed in range(6):  # six splits
        train, val = train_test_split(
            numbers, test_size=0.2, stratify=stratify, random_state=seed
        )
        rare.append(labels[val].sum().item())
    print(rare, "samples of class 1 in the validation set")
    #> [1, 0, 1, 3, 3, 1] samples of class 1 in the validation set
    #> [1, 1, 1, 1, 1, 1] samples of class 1 in the validation set
# --8<-- [end:classes]
