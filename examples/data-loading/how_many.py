"""How many workers: read an epoch without training, with each number, and compare."""

# --8<-- [start:file]
import time

from torch.utils.data import DataLoader, Dataset


class Files(Dataset):
    def __len__(self):
        return 32

    def __getitem__(self, i):
        time.sleep(0.01)  # in place of a slow disk
        return i


def seconds(workers):
    loader = DataLoader(
        Files(), batch_size=4, num_workers=workers, persistent_workers=workers > 0
    )
    for _ in range(2):  # in the first epoch the workers start
        begin = time.perf_counter()
        for _ in loader:
            pass
    return time.perf_counter() - begin


if __name__ == "__main__":
    times = {workers: seconds(workers) for workers in (0, 2)}
    print(min(times, key=times.get))
    #> 2
# --8<-- [end:file]
