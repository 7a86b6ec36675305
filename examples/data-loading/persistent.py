"""persistent_workers keeps the processes, and with them their copies of the dataset."""

# --8<-- [start:file]
import os

import torch
from torch.utils.data import DataLoader, Dataset


class Level(Dataset):
    level = 0

    def __len__(self):
        return 2

    def __getitem__(self, i):
        return torch.tensor([os.getpid(), self.level])


def three_epochs(keep):
    data, rows = Level(), []
    loader = DataLoader(data, num_workers=2, persistent_workers=keep)
    for epoch in range(3):
        data.level = epoch  # in the copy of this process
        rows += [batch[0].tolist() for batch in loader]
    pids, levels = zip(*rows, strict=True)
    return len(set(pids)), sorted(set(levels))


if __name__ == "__main__":
    for keep in False, True:
        processes, levels = three_epochs(keep)
        print(f"persistent {keep}: {processes} processes, levels {levels}")
        #> persistent False: 6 processes, levels [0, 1, 2]
        #> persistent True: 2 processes, levels [0]
# --8<-- [end:file]
