"""Random numbers in workers: what is seeded for you, and what every worker repeats."""

# --8<-- [start:file]
import random

import numpy as np
import torch
from torch.utils.data import DataLoader, Dataset, get_worker_info


class Noise(Dataset):
    def __init__(self):
        self.rng = np.random.default_rng(0)  # copied to each worker

    def __len__(self):
        return 2

    def __getitem__(self, i):
        seeded = random.random(), np.random.rand(), torch.rand(()).item()
        return torch.tensor([*seeded, self.rng.random()])


def own_rng(worker):
    info = get_worker_info()
    info.dataset.rng = np.random.default_rng(info.seed)


def different(init):
    """How many of four numbers differ: 2 workers, 2 epochs."""
    loader = DataLoader(Noise(), num_workers=2, worker_init_fn=init)
    rows = torch.cat([batch for _ in range(2) for batch in loader])
    names = "random", "np.random", "torch", "default_rng"
    print({name: len(set(rows[:, k].tolist())) for k, name in enumerate(names)})
    #> {'random': 4, 'np.random': 4, 'torch': 4, 'default_rng': 1}
    #> {'random': 4, 'np.random': 4, 'torch': 4, 'default_rng': 4}


if __name__ == "__main__":
    different(None)
    different(own_rng)
# --8<-- [end:file]
