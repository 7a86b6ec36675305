"""Functions of functions: the gradient of a network for each sample."""

# --8<-- [start:summary]
import torch
from torch import nn
from torch.func import functional_call, grad, vmap
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(2, 3), nn.Tanh(), nn.Linear(3, 2)).to(device)
params = {name: p.detach() for name, p in model.named_parameters()}
X = torch.randn(4, 2).to(device)  # four samples
T = torch.tensor([0, 1, 1, 0], device=device)


def loss(params, x, t):  # of one sample
    return F.cross_entropy(functional_call(model, params, (x,)), t)


each = vmap(grad(loss), in_dims=(None, 0, 0))(params, X, T)
for name, g in each.items():
    print(name, g.shape)  # a gradient for each of the four samples
    #> 0.weight torch.Size([4, 3, 2])
    #> 0.bias torch.Size([4, 3])
    #> 2.weight torch.Size([4, 2, 3])
    #> 2.bias torch.Size([4, 2])
# --8<-- [end:summary]
