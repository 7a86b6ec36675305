"""One process has more batches than the other: join lets the others answer for it."""
# devices: cpu -- two processes need two GPUs

# --8<-- [start:file]
import tempfile
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import torch
from torch import distributed as dist
from torch import nn
from torch.nn.parallel import DistributedDataParallel


def work(rank, file):
    store = dist.FileStore(file, 2)
    dist.init_process_group("gloo", store=store, rank=rank, world_size=2)
    ddp = DistributedDataParallel(nn.Linear(1, 1, bias=False))
    nn.init.zeros_(ddp.module.weight)
    optimizer = torch.optim.SGD(ddp.parameters(), lr=1.0)
    batches = [torch.ones(1, 1)] * (2 + rank)  # rank 1 has one more

    with ddp.join():
        for x in batches:
            optimizer.zero_grad()
            ddp(x).backward()  # the gradient of the weight is 1
            optimizer.step()

    dist.destroy_process_group()
    return f"rank {rank}: {len(batches)} batches, weight {ddp.module.weight.item()}"


if __name__ == "__main__":
    spawn = get_context("spawn")
    with tempfile.TemporaryDirectory() as folder, ProcessPoolExecutor(2, spawn) as pool:
        for line in pool.map(work, range(2), [f"{folder}/store"] * 2):
            print(line)
            #> rank 0: 2 batches, weight -2.5
            #> rank 1: 3 batches, weight -2.5
# --8<-- [end:file]
