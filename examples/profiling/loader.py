"""The data loader has a row of its own: see that it is the bottleneck, and mend it."""
# devices: cpu -- sleeps stand for the work

# --8<-- [start:file]
import time

from torch.profiler import profile
from torch.utils.data import DataLoader, Dataset


class Files(Dataset):
    def __len__(self):
        return 16

    def __getitem__(self, i):
        time.sleep(0.02)  # in place of opening a file
        return i


def wait(loader):
    list(loader)  # the first epoch also starts the workers
    with profile(acc_events=True) as prof:
        for _ in loader:
            time.sleep(0.1)  # in place of a training step
    rows = [row for row in prof.key_averages() if "DataLoader" in row.key]
    row = max(rows, key=lambda row: row.cpu_time_total)
    print(row.count, row.key)
    #> 5 enumerate(DataLoader)#_SingleProcessDataLoaderIter.__next__
    #> 5 enumerate(DataLoader)#_MultiProcessingDataLoaderIter.__next__
    return row.cpu_time_total


if __name__ == "__main__":
    slow = wait(DataLoader(Files(), batch_size=4))
    workers = dict(num_workers=2, persistent_workers=True)
    fast = wait(DataLoader(Files(), batch_size=4, **workers))
    print("half of the waiting is gone:", fast < slow / 2)
    #> half of the waiting is gone: True
# --8<-- [end:file]
