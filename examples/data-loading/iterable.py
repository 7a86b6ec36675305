"""An IterableDataset: every worker yields everything, unless they share the work."""

# --8<-- [start:file]
from itertools import islice

import torch
from torch.utils.data import DataLoader, IterableDataset, get_worker_info


class Lines(IterableDataset):
    def __iter__(self):
        return iter(range(6))  # in place of lines of a file


class SharedLines(IterableDataset):
    def __iter__(self):
        info = get_worker_info()  # None without workers
        first, step = (info.id, info.num_workers) if info else (0, 1)
        return islice(range(6), first, None, step)


if __name__ == "__main__":
    for lines in Lines(), SharedLines():
        for workers in 0, 2:
            batches = list(DataLoader(lines, batch_size=2, num_workers=workers))
            print(type(lines).__name__, workers, torch.cat(batches).tolist())
            #> Lines 0 [0, 1, 2, 3, 4, 5]
            #> Lines 2 [0, 1, 0, 1, 2, 3, 2, 3, 4, 5, 4, 5]
            #> SharedLines 0 [0, 1, 2, 3, 4, 5]
            #> SharedLines 2 [0, 2, 1, 3, 4, 5]
# --8<-- [end:file]
