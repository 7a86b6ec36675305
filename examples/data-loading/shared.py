"""A batch from a worker comes through shared memory."""

# --8<-- [start:file]
from torch.utils.data import DataLoader

if __name__ == "__main__":
    for workers in 0, 2:
        batch = next(iter(DataLoader(range(8), batch_size=4, num_workers=workers)))
        print(f"{workers} workers: in shared memory {batch.is_shared()}")
        #> 0 workers: in shared memory False
        #> 2 workers: in shared memory True
# --8<-- [end:file]
