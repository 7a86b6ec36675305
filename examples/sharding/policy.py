"""Mixed precision in FSDP2: weights stored in float32, gathered in bfloat16."""
# devices: cpu -- gloo, and a model on the CPU

# --8<-- [start:policy]
import torch
from torch import distributed as dist
from torch import nn
from torch.distributed.device_mesh import init_device_mesh
from torch.distributed.fsdp import MixedPrecisionPolicy, fully_shard

# a group of one process is enough to see it
store = dist.HashStore()
dist.init_process_group("gloo", store=store, rank=0, world_size=1)
mesh = init_device_mesh("cpu", (1,))
policy = MixedPrecisionPolicy(param_dtype=torch.bfloat16, reduce_dtype=torch.float32)
net = fully_shard(nn.Linear(4, 2), mesh=mesh, mp_policy=policy)

y = net(torch.ones(3, 4))
y.sum().backward()
print(y.dtype, net.weight.dtype, net.weight.grad.dtype)
#> torch.bfloat16 torch.float32 torch.float32
dist.destroy_process_group()
# --8<-- [end:policy]
