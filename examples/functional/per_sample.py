"""A gradient for each sample: their mean is the gradient of the batch."""

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


# --8<-- [start:mean]
each = vmap(grad(loss), in_dims=(None, 0, 0))(params, X, T)
F.cross_entropy(model(X), T).backward()  # the mean of the losses
print(each["2.bias"])
#> tensor([[-0.4865,  0.4865],
#>         [ 0.6013, -0.6013],
#>         [ 0.5125, -0.5125],
#>         [-0.5735,  0.5735]])
print(each["2.bias"].mean(0), model[2].bias.grad, sep="\n")
#> tensor([ 0.0134, -0.0134])
#> tensor([ 0.0134, -0.0134])
# --8<-- [end:mean]
for name, g in each.items():
    assert torch.allclose(g.mean(0), model.get_parameter(name).grad, atol=1e-6)

# --8<-- [start:clip]
each = vmap(grad(loss), in_dims=(None, 0, 0))(params, X, T)
squares = [g.flatten(1).square().sum(1) for g in each.values()]
norms = torch.stack(squares).sum(0).sqrt()
print(norms)  # which samples pull hardest
#> tensor([0.9284, 1.4117, 1.0039, 1.0707])
factors = (0.5 / norms).clamp(max=1)  # none longer than 0.5
clipped = {k: torch.einsum("b,b...->...", factors, g) / 4 for k, g in each.items()}
print(clipped["2.bias"])
#> tensor([-0.0154,  0.0154])
# --8<-- [end:clip]

# --8<-- [start:chunks]
in_chunks = vmap(grad(loss), in_dims=(None, 0, 0), chunk_size=2)(params, X, T)
print(in_chunks["2.bias"].shape)
#> torch.Size([4, 2])
# --8<-- [end:chunks]
assert torch.allclose(in_chunks["0.weight"], each["0.weight"], atol=1e-6)

# --8<-- [start:batch-norm]
from torch.func import replace_all_batch_norm_modules_

images = torch.randn(3, 2, 4, 4).to(device)
net = nn.Sequential(nn.BatchNorm2d(2), nn.Flatten(), nn.Linear(32, 1)).to(device)


def one_image(x):
    return functional_call(net, dict(net.named_parameters()), (x[None],))[0]


try:
    vmap(one_image)(images)
except RuntimeError as error:
    print(str(error).partition(",")[0])
    #> Batch norm got a batched tensor as input while the running_mean or running_var
replace_all_batch_norm_modules_(net)  # in place: no running means any more
print(vmap(one_image)(images).shape)
#> torch.Size([3, 1])
# --8<-- [end:batch-norm]
