"""Two processes, each with a rank, add their numbers up."""
# devices: cpu -- two processes need two GPUs

# --8<-- [start:file]
import tempfile
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import torch
from torch import distributed as dist


def work(rank, file):
    store = dist.FileStore(file, 2)  # where the two find each other
    dist.init_process_group("gloo", store=store, rank=rank, world_size=2)
    x = torch.tensor([10.0 * rank + 1])
    before = x.item()
    dist.all_reduce(x)  # the sum over all processes
    dist.destroy_process_group()
    return f"rank {rank} of 2: {before} before, {x.item()} after"


if __name__ == "__main__":
    spawn = get_context("spawn")
    with tempfile.TemporaryDirectory() as folder, ProcessPoolExecutor(2, spawn) as pool:
        for line in pool.map(work, range(2), [f"{folder}/store"] * 2):
            print(line)
            #> rank 0 of 2: 1.0 before, 12.0 after
            #> rank 1 of 2: 11.0 before, 12.0 after
# --8<-- [end:file]
