"""A parameter that the loss does not reach stops DistributedDataParallel."""
# devices: cpu -- gloo, and a model on the CPU

# --8<-- [start:unused]
import torch
from torch import distributed as dist
from torch import nn
from torch.nn.parallel import DistributedDataParallel


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.used, self.unused = nn.Linear(3, 1), nn.Linear(3, 1)

    def forward(self, x):
        return self.used(x)


# a group of one process is enough to see it
store = dist.HashStore()
dist.init_process_group("gloo", store=store, rank=0, world_size=1)
ddp, x = DistributedDataParallel(Net()), torch.ones(2, 3)
ddp(x).sum().backward()
try:
    ddp(x).sum().backward()
except RuntimeError as error:
    print("RuntimeError:", str(error).partition(" before")[0])
    #> RuntimeError: Expected to have finished reduction in the prior iteration

ddp = DistributedDataParallel(Net(), find_unused_parameters=True)
for _ in range(2):
    ddp(x).sum().backward()
print("gradient of the unused weight:", ddp.module.unused.weight.grad)
#> gradient of the unused weight: None
dist.destroy_process_group()
# --8<-- [end:unused]
