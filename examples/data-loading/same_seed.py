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
    for workers, seeds in (2, (0, 0)), (2, (0, 1)), (0, (0, 0)):
        first, second = (numbers(workers, seed) for seed in seeds)
        print(f"{workers} workers, seeds {seeds}: the same {first == second}")
        #> 2 workers, seeds (0, 0): the same True
        #> 2 workers, seeds (0, 1): the same False
        #> 0 workers, seeds (0, 0): the same False
# --8<-- [end:file]
