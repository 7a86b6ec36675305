"""A worker process reads the data; the guard keeps it from running the whole script."""

# --8<-- [start:file]
import os

import torch
from torch.utils.data import DataLoader, Dataset


class Squares(Dataset):
    def __len__(self):
        return 4

    def __getitem__(self, i):
        return i * i, os.getpid()  # which process reads?


def main():
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    loader = DataLoader(
        Squares(), batch_size=2, num_workers=1, multiprocessing_context="spawn"
    )
    for squares, process in loader:
        print(squares.to(device), "read by this process:", os.getpid() in process)
        #> tensor([0, 1]) read by this process: False
        #> tensor([4, 9]) read by this process: False


if __name__ == "__main__":
    main()
# --8<-- [end:file]
