"""One training on several processes. Start it with torchrun, or as it is."""
# devices: cpu -- on a GPU it needs two of them

# --8<-- [start:train]
import os
import subprocess
import sys
import time

import torch
from torch import distributed as dist
from torch import nn
from torch.nn.functional import mse_loss
from torch.nn.parallel import DistributedDataParallel
from torch.utils.data import DataLoader, DistributedSampler, TensorDataset


def train():
    rank, world = int(os.environ["RANK"]), int(os.environ["WORLD_SIZE"])
    if torch.cuda.device_count() >= world:  # a GPU for each process
        device = torch.device("cuda", int(os.environ["LOCAL_RANK"]))
        torch.cuda.set_device(device)
        dist.init_process_group("nccl")
    else:
        device = torch.device("cpu")
        dist.init_process_group("gloo")

    torch.manual_seed(0)  # every process has the whole dataset
    inputs = torch.randn(64, 3)
    data = TensorDataset(inputs, inputs.sum(1, keepdim=True))
    sampler = DistributedSampler(data)  # and takes its share of each epoch
    loader = DataLoader(data, batch_size=8, sampler=sampler)

    torch.manual_seed(rank)  # other weights in each: those of rank 0 count
    ddp = DistributedDataParallel(nn.Linear(3, 1).to(device))
    optimizer = torch.optim.SGD(ddp.parameters(), lr=0.1)

    for epoch in range(2):
        sampler.set_epoch(epoch)  # another order in each epoch
        for x, y in loader:
            optimizer.zero_grad()
            mse_loss(ddp(x.to(device)), y.to(device)).backward()  # averages
            optimizer.step()

    weights = [torch.empty_like(ddp.module.weight) for _ in range(world)]
    dist.all_gather(weights, ddp.module.weight.detach())
    if rank == 0:  # one process prints, and saves
        print(f"{world} processes, {dist.get_backend()}, {len(loader)} batches each")
        print("same weights:", all(torch.equal(w, weights[0]) for w in weights))
    dist.destroy_process_group()


# --8<-- [end:train]
# --8<-- [start:start]
if __name__ == "__main__":
    if "RANK" in os.environ:  # started by torchrun
        train()
        time.sleep(0.5)  # gloo's threads still hold tensors: an exit now may abort
    else:
        torchrun = [sys.executable, "-m", "torch.distributed.run", "--standalone"]
        command = [*torchrun, "--nproc-per-node=2", __file__]
        result = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
        print(result.stdout)
        #> 2 processes, gloo, 4 batches each
        #> same weights: True
# --8<-- [end:start]
