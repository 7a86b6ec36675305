"""FSDP2: each process stores half of each weight, and trains as one alone would."""
# devices: cpu -- two processes need two GPUs

# --8<-- [start:train]
import tempfile
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import torch
from torch import distributed as dist
from torch import nn
from torch.distributed.device_mesh import init_device_mesh
from torch.distributed.fsdp import fully_shard


def make():
    torch.manual_seed(0)
    return nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 2))


def train(net, x):
    optimizer = torch.optim.Adam(net.parameters(), lr=0.1)  # after fully_shard
    for _ in range(3):
        optimizer.zero_grad()
        net(x).square().mean().backward()
        nn.utils.clip_grad_norm_(net.parameters(), max_norm=0.1)
        optimizer.step()


# --8<-- [end:train]
# --8<-- [start:shard]
def work(rank, file):
    store = dist.FileStore(file, 2)
    dist.init_process_group("gloo", store=store, rank=rank, world_size=2)
    torch.manual_seed(1)
    x = torch.randn(8, 4)

    mesh = init_device_mesh("cpu", (2,))
    net = make()
    fully_shard(net[0], mesh=mesh)  # each layer is gathered by itself
    fully_shard(net[2], mesh=mesh)
    fully_shard(net, mesh=mesh)  # last the model: what is left (here nothing)
    train(net, x.chunk(2)[rank])  # a half of the batch for each

    alone = make()
    train(alone, x)
    pairs = zip(net.parameters(), alone.parameters(), strict=True)
    same = all(torch.allclose(p.full_tensor(), q, atol=1e-5) for p, q in pairs)

    weight = net[0].weight
    here = sum(p.to_local().numel() for p in net.parameters())
    dist.destroy_process_group()
    return [
        f"{type(weight).__name__} {tuple(weight.shape)}",
        f"here {tuple(weight.to_local().shape)}",
        f"{here} of {sum(p.numel() for p in alone.parameters())} numbers",
        f"trained as one alone: {same}",
    ]


# --8<-- [end:shard]
# --8<-- [start:run]
if __name__ == "__main__":
    spawn = get_context("spawn")
    with tempfile.TemporaryDirectory() as folder, ProcessPoolExecutor(2, spawn) as pool:
        for words in pool.map(work, range(2), [f"{folder}/store"] * 2):
            print(", ".join(words))
            #> DTensor (8, 4), here (4, 4), 29 of 58 numbers, trained as one alone: True
            #> DTensor (8, 4), here (4, 4), 29 of 58 numbers, trained as one alone: True
# --8<-- [end:run]
