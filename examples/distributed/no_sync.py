"""Gradient accumulation: DDP averages after the last batch only."""
# devices: cpu -- two processes need two GPUs

# --8<-- [start:file]
import tempfile
from concurrent.futures import ProcessPoolExecutor
from contextlib import nullcontext
from multiprocessing import get_context

import torch
from torch import distributed as dist
from torch import nn
from torch.nn.parallel import DistributedDataParallel


def work(rank, file):
    store = dist.FileStore(file, 2)
    dist.init_process_group("gloo", store=store, rank=rank, world_size=2)
    ddp = DistributedDataParallel(nn.Linear(1, 1, bias=False))
    weight = ddp.module.weight
    batches = torch.tensor([[[1.0], [2.0]], [[10.0], [20.0]]])[rank]  # two for each

    grads = []
    for n, x in enumerate(batches, 1):
        with nullcontext() if n == len(batches) else ddp.no_sync():
            y = ddp(x)  # forward, too, stands inside
            y.backward()  # the gradient of the weight is the input
        grads.append(weight.grad.item())
    dist.destroy_process_group()
    return f"rank {rank}: {grads[0]} in no_sync, {grads[1]} after the last"


if __name__ == "__main__":
    spawn = get_context("spawn")
    with tempfile.TemporaryDirectory() as folder, ProcessPoolExecutor(2, spawn) as pool:
        for line in pool.map(work, range(2), [f"{folder}/store"] * 2):
            print(line)
            #> rank 0: 1.0 in no_sync, 16.5 after the last
            #> rank 1: 10.0 in no_sync, 16.5 after the last
# --8<-- [end:file]
