"""NumPy's default float64 meets a model in float32."""

import numpy as np
import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:model]
from torch import nn

net = nn.Linear(3, 2).to(device)  # its weights are float32
a = np.ones((4, 3))  # float64

try:
    net(torch.from_numpy(a).to(device))
except RuntimeError as error:
    print(type(error).__name__)
    #> RuntimeError

x = torch.from_numpy(a).float().to(device)
print(net(x).dtype)
#> torch.float32
# --8<-- [end:model]
