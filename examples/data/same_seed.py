"""The loader's generator seeds its workers; without workers nobody seeds NumPy."""

# --8<-- [start:file]
import numpy as np
import torch
from torch.utils.data import DataLoader, Dataset


class Noise(Dataset):
    def __len__(self):
        return 4

    def __getitem__(self, i):
        return np.random.rand()


def numbers(workers, seed):
    generator = torch.Generator().manual_seed(seed)
    loader = DataLoader(
        Noise(), shuffle=True, num_workers=workers, generator=generator
    )
    return [batch.item() for batch in loader]


if __name__ == "__main__":
    print(numbers(2, seed=0) == numbers(2, seed=0))
    #> True
    print(numbers(2, seed=0) == numbers(2, seed=1))
    #> False
    print(numbers(0, seed=0) == numbers(0, seed=0))
    #> False
# --8<-- [end:file]
