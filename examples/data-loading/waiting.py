"""Is it the data? Add up how long the loop waits for the next batch."""

# --8<-- [start:file]
import time

from torch.utils.data import DataLoader, Dataset


class Slow(Dataset):
    def __len__(self):
        return 12

    def __getitem__(self, i):
        time.sleep(0.02)  # in place of opening a file
        return i


def share_of_waiting(loader):
    waited, begin = 0.0, time.perf_counter()
    asked = begin
    for _ in loader:
        waited += time.perf_counter() - asked
        time.sleep(0.01)  # in place of a training step
        asked = time.perf_counter()
    return waited / (asked - begin)


if __name__ == "__main__":
    share = share_of_waiting(DataLoader(Slow(), batch_size=2))
    print("waits more than half of the time:", share > 0.5)
    #> waits more than half of the time: True
# --8<-- [end:file]
