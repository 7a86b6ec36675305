"""functional_call: a module as a function of its parameters."""

import torch
from torch import nn
from torch.func import functional_call

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(2, 3), nn.Tanh(), nn.Linear(3, 2)).to(device)
params = {name: p.detach() for name, p in model.named_parameters()}
X = torch.randn(4, 2).to(device)  # four samples


# --8<-- [start:call]
zeros = {name: torch.zeros_like(p) for name, p in params.items()}
print(functional_call(model, zeros, (X[0],)))
#> tensor([0., 0.])
print(model(X[0]).detach())  # the model itself has not changed
#> tensor([-0.0800, -0.1338])
# --8<-- [end:call]

# --8<-- [start:strict]
some = {"2.weight": torch.zeros_like(params["2.weight"])}  # the rest stays
print(functional_call(model, some, (X[0],)).detach(), params["2.bias"])
#> tensor([0.0214, 0.2282]) tensor([0.0214, 0.2282])
wrong = {"1.weight": some["2.weight"]}  # no such name: ignored
print(functional_call(model, wrong, (X[0],)).detach())
#> tensor([-0.0800, -0.1338])
try:
    functional_call(model, wrong, (X,), strict=True)
except RuntimeError as error:
    print(*[line.strip() for line in str(error).splitlines()[1:]], sep="\n")
    #> Unexpected key(s): '1.weight'.
    #> Missing key(s): '0.bias', '0.weight', '2.bias', '2.weight'.
# --8<-- [end:strict]

# --8<-- [start:buffers]
norm = nn.BatchNorm1d(2).to(device)
weights, buffers = dict(norm.named_parameters()), dict(norm.named_buffers())
own = {name: b.clone() for name, b in buffers.items()}
functional_call(norm, (weights, own), (X,))
print(norm.num_batches_tracked, own["num_batches_tracked"])
#> tensor(0) tensor(1)
functional_call(norm, weights, (X,))  # without buffers: those of the module
print(norm.num_batches_tracked)
#> tensor(1)
# --8<-- [end:buffers]
