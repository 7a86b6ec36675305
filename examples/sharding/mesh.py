"""Four processes in a mesh of two by two: FSDP one way, tensor parallel the other."""
# devices: cpu -- four processes need four GPUs

# --8<-- [start:file]
import tempfile
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import torch
from torch import distributed as dist
from torch import nn
from torch.distributed.device_mesh import init_device_mesh
from torch.distributed.fsdp import fully_shard
from torch.distributed.tensor.parallel import ColwiseParallel, parallelize_module


def work(rank, file):
    store = dist.FileStore(file, 4)
    dist.init_process_group("gloo", store=store, rank=rank, world_size=4)
    mesh = init_device_mesh("cpu", (2, 2), mesh_dim_names=("dp", "tp"))
    place = mesh.get_local_rank("dp"), mesh.get_local_rank("tp")

    net = nn.Sequential(nn.Linear(4, 8), nn.ReLU())
    with torch.no_grad():
        net[0].weight.copy_(torch.arange(8.0).unsqueeze(1))  # each row its number
    parallelize_module(net, mesh["tp"], {"0": ColwiseParallel()})  # first
    fully_shard(net, mesh=mesh["dp"])
    net(torch.ones(3, 4)).sum().backward()
    whole, part = net[0].weight, net[0].weight.to_local()
    dist.destroy_process_group()
    rows = [int(row[0]) for row in part]
    return f"rank {rank} at {place}: rows {rows} of {tuple(whole.shape)}"


if __name__ == "__main__":
    spawn = get_context("spawn")
    with tempfile.TemporaryDirectory() as folder, ProcessPoolExecutor(4, spawn) as pool:
        for line in pool.map(work, range(4), [f"{folder}/store"] * 4):
            print(line)
            #> rank 0 at (0, 0): rows [0, 1] of (8, 4)
            #> rank 1 at (0, 1): rows [4, 5] of (8, 4)
            #> rank 2 at (1, 0): rows [2, 3] of (8, 4)
            #> rank 3 at (1, 1): rows [6, 7] of (8, 4)
# --8<-- [end:file]
