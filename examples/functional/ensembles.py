"""An ensemble: many networks of one form, computed as one."""

import torch
from torch import nn
from torch.func import functional_call, vmap
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

torch.manual_seed(0)
X = torch.randn(4, 2).to(device)  # four samples
T = torch.tensor([0, 1, 1, 0], device=device)


# --8<-- [start:ensemble]
import copy

from torch.func import stack_module_state


def network():
    return nn.Sequential(nn.Linear(2, 3), nn.Tanh(), nn.Linear(3, 2))


torch.manual_seed(0)
models = [network().to(device) for _ in range(5)]
stacked, buffers = stack_module_state(models)
print(stacked["0.weight"].shape)  # five networks, 3 by 2
#> torch.Size([5, 3, 2])
form = copy.deepcopy(models[0]).to("meta")  # says what to compute, has no numbers


def predict(params, buffers, x):
    return functional_call(form, (params, buffers), (x,))


Y = vmap(predict, in_dims=(0, 0, None))(stacked, buffers, X)  # all see the same X
print(Y.shape)
#> torch.Size([5, 4, 2])
print((Y[3] - models[3](X)).abs().max().item() < 1e-6)
#> True
p = Y.softmax(-1)
print(p.mean(0).shape, p.std(0).shape)  # the answer, and how far they disagree
#> torch.Size([4, 2]) torch.Size([4, 2])
# --8<-- [end:ensemble]

# --8<-- [start:train]
optimizer = torch.optim.Adam(stacked.values(), lr=0.1)


def ensemble_loss(params, buffers):
    return F.cross_entropy(predict(params, buffers, X), T)


for _ in range(200):
    losses = vmap(ensemble_loss)(stacked, buffers)  # one for each network
    optimizer.zero_grad()
    losses.sum().backward()
    optimizer.step()
print((losses < 0.1).tolist())
#> [True, True, True, True, True]

trained = {name: p[3].detach() for name, p in stacked.items()}
models[3].load_state_dict(trained)  # until now, it was as at the start
print((F.cross_entropy(models[3](X), T) < 0.1).item())
#> True
# --8<-- [end:train]
