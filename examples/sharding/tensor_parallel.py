"""Tensor parallel: an MLP whose hidden units are shared out."""
# devices: cpu -- two processes need two GPUs

# --8<-- [start:file]
import copy
import tempfile
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import torch
from torch import distributed as dist
from torch import nn
from torch.distributed.device_mesh import init_device_mesh
from torch.distributed.tensor.debug import CommDebugMode
from torch.distributed.tensor.parallel import (
    ColwiseParallel,
    RowwiseParallel,
    parallelize_module,
)


class MLP(nn.Module):
    def __init__(self):
        super().__init__()
        self.up, self.down = nn.Linear(4, 8), nn.Linear(8, 2)

    def forward(self, x):
        return self.down(self.up(x).relu())


def work(rank, file):
    store = dist.FileStore(file, 2)
    dist.init_process_group("gloo", store=store, rank=rank, world_size=2)
    torch.manual_seed(0)
    net, x = MLP(), torch.randn(3, 4)  # the same in both
    alone = copy.deepcopy(net)
    alone(x).square().sum().backward()

    mesh = init_device_mesh("cpu", (2,))
    parallelize_module(net, mesh, {"up": ColwiseParallel(), "down": RowwiseParallel()})
    net(x).square().sum().backward()
    pairs = zip(net.parameters(), alone.parameters(), strict=True)
    same = [torch.allclose(p.grad.full_tensor(), q.grad, atol=1e-5) for p, q in pairs]

    with torch.no_grad(), CommDebugMode() as counted:
        same.append(torch.allclose(net(x), alone(x), atol=1e-5))
    lines = [f"{n} {tuple(p.to_local().shape)}" for n, p in net.named_parameters()]
    lines += [f"same output and gradients: {all(same)}"]
    lines += [f"collectives in forward: {counted.get_total_counts()}"]
    dist.destroy_process_group()
    return lines


if __name__ == "__main__":
    spawn = get_context("spawn")
    with tempfile.TemporaryDirectory() as folder, ProcessPoolExecutor(2, spawn) as pool:
        one, two = pool.map(work, range(2), [f"{folder}/store"] * 2)
    print("\n".join(one))
    #> up.weight (4, 4)
    #> up.bias (4,)
    #> down.weight (2, 4)
    #> down.bias (2,)
    #> same output and gradients: True
    #> collectives in forward: 1
    print("the same in the other:", one == two)
    #> the same in the other: True
# --8<-- [end:file]
