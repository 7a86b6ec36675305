"""A checkpoint that two processes write, and that one can read."""
# devices: cpu -- two processes need two GPUs

# --8<-- [start:save]
import os
import tempfile
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import torch
from torch import distributed as dist
from torch import nn
from torch.distributed import checkpoint as dcp
from torch.distributed.checkpoint.format_utils import dcp_to_torch_save
from torch.distributed.checkpoint.state_dict import get_state_dict, set_state_dict
from torch.distributed.device_mesh import init_device_mesh
from torch.distributed.fsdp import fully_shard


def save(rank, folder):
    store = dist.FileStore(f"{folder}/store", 2)
    dist.init_process_group("gloo", store=store, rank=rank, world_size=2)
    mesh = init_device_mesh("cpu", (2,))
    net = fully_shard(nn.Linear(4, 2), mesh=mesh)
    nn.init.constant_(net.weight, 1.0)
    optimizer = torch.optim.Adam(net.parameters(), lr=0.5)
    net(torch.ones(3, 4)).sum().backward()
    optimizer.step()

    model, optim = get_state_dict(net, optimizer)
    dcp.save({"model": model, "optim": optim}, checkpoint_id=f"{folder}/step-1")

    # a new start: no numbers until they are loaded
    with torch.device("meta"):
        fresh = nn.Linear(4, 2)
    fully_shard(fresh, mesh=mesh)
    fresh.to_empty(device="cpu")
    again = torch.optim.Adam(fresh.parameters(), lr=0.5)
    model, optim = get_state_dict(fresh, again)
    dcp.load({"model": model, "optim": optim}, checkpoint_id=f"{folder}/step-1")
    set_state_dict(fresh, again, model_state_dict=model, optim_state_dict=optim)
    weight = fresh.weight.to_local()
    steps = again.state[fresh.weight]["step"].item()
    dist.destroy_process_group()
    return f"rank {rank}: {weight.tolist()}, {steps:g} step of Adam"


# --8<-- [end:save]
# --8<-- [start:run]
if __name__ == "__main__":
    spawn = get_context("spawn")
    with tempfile.TemporaryDirectory() as folder:
        with ProcessPoolExecutor(2, spawn) as pool:
            for line in pool.map(save, range(2), [folder] * 2):
                print(line)
                #> rank 0: [[0.5, 0.5, 0.5, 0.5]], 1 step of Adam
                #> rank 1: [[0.5, 0.5, 0.5, 0.5]], 1 step of Adam
        print(sorted(os.listdir(f"{folder}/step-1")))
        #> ['.metadata', '__0_0.distcp', '__1_0.distcp']

        dcp_to_torch_save(f"{folder}/step-1", f"{folder}/whole.pt")
        net = nn.Linear(4, 2)
        net.load_state_dict(torch.load(f"{folder}/whole.pt")["model"])
        print(net.weight.tolist())
        #> [[0.5, 0.5, 0.5, 0.5], [0.5, 0.5, 0.5, 0.5]]
# --8<-- [end:run]
