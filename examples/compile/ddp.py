"""torch.compile and DistributedDataParallel: compile, then wrap."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
graphs = []


def backend(graph, example_inputs):
    graphs.append(graph)
    return graph.forward


# --8<-- [start:ddp]
import tempfile

import torch.distributed as dist
from torch import nn
from torch.nn.parallel import DistributedDataParallel


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(*[nn.Linear(600, 600) for _ in range(4)])

    def forward(self, x):
        return self.layers(x)


x = torch.ones(2, 600, device=device)
with tempfile.TemporaryDirectory() as folder:
    file = f"file://{folder}/meet"
    dist.init_process_group("gloo", init_method=file, rank=0, world_size=1)
    for megabytes in [25, 2]:  # of gradients that are sent together; 25 is usual
        torch.compiler.reset()
        graphs.clear()
        net = Net().to(device)
        expected = net(x)
        net.compile(backend=backend)
        ddp = DistributedDataParallel(net, bucket_cap_mb=megabytes)
        y = ddp(x)
        y.sum().backward()
        print(torch.allclose(y, expected), len(graphs), next(iter(ddp.state_dict())))
        #> True 2 module.layers.0.weight
        #> True 3 module.layers.0.weight
    dist.destroy_process_group()
# --8<-- [end:ddp]
