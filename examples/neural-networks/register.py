"""register_parameter, an assigned nn.Parameter, and register_buffer."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:register]
class Scale(nn.Module):
    def __init__(self):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(2))
        self.register_parameter("bias", None)
        self.register_buffer("mean", torch.zeros(2))
        for i in range(2):
            self.register_parameter(f"gain{i}", nn.Parameter(torch.ones(2)))


net = Scale().to(device)
print([name for name, _ in net.named_parameters()], net.bias)
#> ['weight', 'gain0', 'gain1'] None
print(list(net.state_dict()))
#> ['weight', 'gain0', 'gain1', 'mean']
# --8<-- [end:register]
