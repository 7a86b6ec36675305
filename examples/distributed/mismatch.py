"""TORCH_DISTRIBUTED_DEBUG=DETAIL compares what the processes call."""
# devices: cpu -- two processes need two GPUs

# --8<-- [start:file]
import os
import re
import tempfile
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import torch
from torch import distributed as dist


def work(rank, file):
    store = dist.FileStore(file, 2)
    dist.init_process_group("gloo", store=store, rank=rank, world_size=2)
    try:
        dist.all_reduce(torch.ones(2 + rank))  # the bug: another shape in each
    except RuntimeError as error:
        words = str(error)
    dist.destroy_process_group()
    shapes = re.findall(r"Rank (\d).*?(OpType=\w+, TensorShape=\[\d\])", words)
    return words.partition(". ")[0], shapes


if __name__ == "__main__":
    os.environ["TORCH_DISTRIBUTED_DEBUG"] = "DETAIL"  # before the processes start
    spawn = get_context("spawn")
    with tempfile.TemporaryDirectory() as folder, ProcessPoolExecutor(2, spawn) as pool:
        words, shapes = next(pool.map(work, range(2), [f"{folder}/store"] * 2))
    print(words)
    #> Detected mismatch between collectives on ranks
    for rank, shape in shapes:
        print(f"rank {rank}: {shape}")
        #> rank 0: OpType=ALLREDUCE, TensorShape=[2]
        #> rank 1: OpType=ALLREDUCE, TensorShape=[3]
# --8<-- [end:file]
