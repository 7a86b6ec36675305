"""A worker that ends without a word; the message says only that."""

# --8<-- [start:error]
import os
import re

from torch.utils.data import DataLoader, get_worker_info


class Images:
    def __len__(self):
        return 2

    def __getitem__(self, i):
        if get_worker_info():
            os._exit(1)  # as a library that crashes
        return i


if __name__ == "__main__":
    try:
        next(iter(DataLoader(Images(), num_workers=1)))
    except RuntimeError as error:
        print(re.sub(r"\d+", "N", str(error)))
        #> DataLoader worker (pid(s) N) exited unexpectedly
    print(next(iter(DataLoader(Images(), num_workers=0))))
    #> tensor([0])
# --8<-- [end:error]
