"""How far workers read ahead: prefetch_factor batches each."""

# --8<-- [start:file]
import time

import torch
from torch.utils.data import DataLoader, Dataset


class Noted(Dataset):
    def __init__(self):
        self.read = torch.zeros(100, dtype=torch.bool).share_memory_()

    def __len__(self):
        return 100

    def __getitem__(self, i):
        self.read[i] = True  # seen by all processes: shared memory
        return i


def read_ahead(factor):
    data = Noted()
    loader = DataLoader(data, batch_size=5, num_workers=2, prefetch_factor=factor)
    batches = iter(loader)  # now the workers start, and nobody asks for a batch
    before = 0
    while not before or data.read.sum() > before:
        before = data.read.sum().item()
        time.sleep(0.4)
    list(batches)
    return before


if __name__ == "__main__":
    for factor in 2, 4:
        print(f"prefetch_factor={factor}: {read_ahead(factor)} samples read ahead")
        #> prefetch_factor=2: 20 samples read ahead
        #> prefetch_factor=4: 40 samples read ahead
# --8<-- [end:file]
