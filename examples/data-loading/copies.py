"""Each worker has a copy of the dataset; what it changes there stays there."""

# --8<-- [start:file]
from torch.utils.data import DataLoader, Dataset


class Counted(Dataset):
    def __init__(self):
        self.reads = 0

    def __len__(self):
        return 4

    def __getitem__(self, i):
        self.reads += 1
        return self.reads


if __name__ == "__main__":
    for workers in 0, 2:
        data = Counted()
        reads = [int(batch) for batch in DataLoader(data, num_workers=workers)]
        print(reads, data.reads)
        #> [1, 2, 3, 4] 4
        #> [1, 1, 2, 2] 0
# --8<-- [end:file]
