"""What each collective leaves in each of two processes."""
# devices: cpu -- two processes need two GPUs

# --8<-- [start:work]
import tempfile
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import torch
from torch import distributed as dist


def work(rank, file):
    store = dist.FileStore(file, 2)
    dist.init_process_group("gloo", store=store, rank=rank, world_size=2)
    mine = torch.tensor([[1, 2], [10, 20]][rank])
    after = {"before": mine.tolist()}

    x = mine.clone()
    dist.broadcast(x, src=0)  # all get what rank 0 has
    after["broadcast"] = x.tolist()

    x = mine.clone()
    dist.all_reduce(x)  # all get the sum
    after["all_reduce"] = x.tolist()

    x = mine.clone()
    dist.all_reduce(x, op=dist.ReduceOp.MAX)  # or the maximum
    after["all_reduce, MAX"] = x.tolist()

    parts = [torch.empty_like(mine) for _ in range(2)]
    dist.all_gather(parts, mine)  # all get all
    after["all_gather"] = torch.cat(parts).tolist()

    part = torch.empty_like(mine[:1])
    dist.reduce_scatter(part, list(mine.split(1)))  # each gets a part of the sum
    after["reduce_scatter"] = part.tolist()

    x, y = mine.clone(), 100 * mine
    for z in [(x, y), (y, x)][rank]:  # the bug: another order in each
        dist.all_reduce(z)
    after["another order"] = x.tolist()  # [11, 22] would be right

    objects = [None, None]
    dist.all_gather_object(objects, f"from {rank}")  # what can be pickled
    after["all_gather_object"] = objects

    dist.destroy_process_group()
    return after


# --8<-- [end:work]
# --8<-- [start:run]
if __name__ == "__main__":
    spawn = get_context("spawn")
    with tempfile.TemporaryDirectory() as folder, ProcessPoolExecutor(2, spawn) as pool:
        one, two = pool.map(work, range(2), [f"{folder}/store"] * 2)
    for name in one:
        print(f"{name:17}  rank 0: {one[name]!s:14}  rank 1: {two[name]}")
        #> before             rank 0: [1, 2]          rank 1: [10, 20]
        #> broadcast          rank 0: [1, 2]          rank 1: [1, 2]
        #> all_reduce         rank 0: [11, 22]        rank 1: [11, 22]
        #> all_reduce, MAX    rank 0: [10, 20]        rank 1: [10, 20]
        #> all_gather         rank 0: [1, 2, 10, 20]  rank 1: [1, 2, 10, 20]
        #> reduce_scatter     rank 0: [11]            rank 1: [22]
        #> another order      rank 0: [1001, 2002]    rank 1: [110, 220]
        #> all_gather_object  rank 0: ['from 0', 'from 1']  rank 1: ['from 0', 'from 1']
# --8<-- [end:run]
