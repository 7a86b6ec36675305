"""What each operation keeps for backward: its input, its result, or nothing."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:each]
torch.manual_seed(0)
x = torch.rand(100, 250).to(device).requires_grad_()  # 100 kB
weight = torch.rand(250, 250).to(device).requires_grad_()


def saved(f):
    """What f keeps, and how many kB: its input x, the weight, its result, others."""
    kept = {}

    def note(tensor):
        kept[tensor.data_ptr()] = tensor.numel() * tensor.element_size() // 1000
        return tensor

    with torch.autograd.graph.saved_tensors_hooks(note, lambda tensor: tensor):
        y = f(x)
    known = {"x": x, "weight": weight, "result": y}
    names = {tensor.data_ptr(): name for name, tensor in known.items()}
    return sorted(f"{names.get(p, 'other')} {kB}" for p, kB in kept.items())


print("x + 1    ", saved(lambda x: x + 1))
#> x + 1     []
print("x.sin()  ", saved(torch.sin))
#> x.sin()   ['x 100']
print("x.exp()  ", saved(torch.exp))
#> x.exp()   ['result 100']
print("relu     ", saved(torch.relu))
#> relu      ['result 100']
print("x * x    ", saved(lambda x: x * x))
#> x * x     ['x 100']
print("linear   ", saved(lambda x: nn.functional.linear(x, weight)))
#> linear    ['weight 250', 'x 100']
print("softmax  ", saved(lambda x: x.softmax(1)))
#> softmax   ['result 100']
# --8<-- [end:each]
