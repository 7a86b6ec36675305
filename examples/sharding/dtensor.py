"""A DTensor: one tensor, and which process holds which part of it."""
# devices: cpu -- two processes need two GPUs

# --8<-- [start:work]
import tempfile
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import torch
from torch import distributed as dist
from torch.distributed.device_mesh import init_device_mesh
from torch.distributed.tensor import Replicate, Shard, distribute_tensor


def work(rank, file):
    store = dist.FileStore(file, 2)
    dist.init_process_group("gloo", store=store, rank=rank, world_size=2)
    mesh = init_device_mesh("cpu", (2,))  # both, in one row
    whole = torch.arange(12).reshape(4, 3)
    rows = distribute_tensor(whole, mesh, [Shard(0)])
    columns = distribute_tensor(whole, mesh, [Shard(1)])
    copies = distribute_tensor(whole, mesh, [Replicate()])
    here = {
        "Shard(0)": rows.to_local().tolist(),
        "Shard(1)": columns.to_local().tolist(),
        "Replicate()": copies.to_local().tolist(),
    }

    total = rows.sum(0)  # each adds its own rows
    here[f"sum, {type(total.placements[0]).__name__}"] = total.to_local().tolist()
    total = total.redistribute(mesh, [Replicate()])  # an all_reduce
    here["sum, Replicate"] = total.to_local().tolist()
    total = rows.sum(0).relu()  # needs the sum, so this, too, is an all_reduce
    here[f"relu, {type(total.placements[0]).__name__}"] = total.to_local().tolist()
    here["full_tensor"] = rows.sum(0).full_tensor().tolist()  # the same, as a tensor

    here["shapes"] = tuple(columns.shape), tuple(columns.to_local().shape)
    dist.destroy_process_group()
    return here


# --8<-- [end:work]
# --8<-- [start:run]
if __name__ == "__main__":
    spawn = get_context("spawn")
    with tempfile.TemporaryDirectory() as folder, ProcessPoolExecutor(2, spawn) as pool:
        one, two = pool.map(work, range(2), [f"{folder}/store"] * 2)
    for name in one:
        print(f"{name}\n    {one[name]}\n    {two[name]}")
        #> Shard(0)
        #>     [[0, 1, 2], [3, 4, 5]]
        #>     [[6, 7, 8], [9, 10, 11]]
        #> Shard(1)
        #>     [[0, 1], [3, 4], [6, 7], [9, 10]]
        #>     [[2], [5], [8], [11]]
        #> Replicate()
        #>     [[0, 1, 2], [3, 4, 5], [6, 7, 8], [9, 10, 11]]
        #>     [[0, 1, 2], [3, 4, 5], [6, 7, 8], [9, 10, 11]]
        #> sum, Partial
        #>     [3, 5, 7]
        #>     [15, 17, 19]
        #> sum, Replicate
        #>     [18, 22, 26]
        #>     [18, 22, 26]
        #> relu, Replicate
        #>     [18, 22, 26]
        #>     [18, 22, 26]
        #> full_tensor
        #>     [18, 22, 26]
        #>     [18, 22, 26]
        #> shapes
        #>     ((4, 3), (4, 2))
        #>     ((4, 3), (4, 1))
# --8<-- [end:run]
