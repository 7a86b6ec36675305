"""Softmax and its relatives, at the end of a network."""

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:hand]
scores = torch.tensor([[1.0, 2.0, 3.0], [0.0, 0.0, 0.0]], device=device)
p = scores.exp() / scores.exp().sum(dim=1, keepdim=True)
print(p)
#> tensor([[0.0900, 0.2447, 0.6652],
#>         [0.3333, 0.3333, 0.3333]])
print(torch.allclose(p, F.softmax(scores, dim=1)), F.softmax(1000 * scores, dim=1)[0])
#> True tensor([0., 0., 1.])
print(F.softmin(scores, dim=1)[0])  # the softmax of -scores: the smallest wins
#> tensor([0.6652, 0.2447, 0.0900])
# --8<-- [end:hand]

# --8<-- [start:log]
scores = torch.tensor([0.0, 200.0], device=device)
print(F.softmax(scores, dim=0).log(), F.log_softmax(scores, dim=0))
#> tensor([-inf, 0.]) tensor([-200.,    0.])
# --8<-- [end:log]

# --8<-- [start:dim]
batch = torch.tensor([[1.0, 2.0, 3.0], [1.0, 2.0, 3.0]], device=device)
print(batch.softmax(dim=0))  # wrong: over the samples, not over the classes
#> tensor([[0.5000, 0.5000, 0.5000],
#>         [0.5000, 0.5000, 0.5000]])
print(batch.softmax(dim=-1))
#> tensor([[0.0900, 0.2447, 0.6652],
#>         [0.0900, 0.2447, 0.6652]])

modules = [nn.Softmax(dim=-1), nn.LogSoftmax(dim=-1), nn.Softmin(dim=-1)]
print([round(m(batch)[0, 0].item(), 2) for m in modules])
#> [0.09, -2.41, 0.67]
maps = torch.zeros(1, 4, 2, 2, device=device)  # 4 classes for each of 2x2 pixels
print(nn.Softmax2d()(maps).sum(dim=1))  # over the channels
#> tensor([[[1., 1.],
#>          [1., 1.]]])
# --8<-- [end:dim]

# --8<-- [start:gumbel]
torch.manual_seed(0)
logits = torch.tensor([0.0, 1.0, 2.0], device=device, requires_grad=True)
chosen = F.gumbel_softmax(logits.expand(20_000, 3), tau=1.0, hard=True)
print(chosen[0].sum().item(), chosen.unique().tolist())  # each row is one-hot
#> 1.0 [0.0, 1.0]
print((chosen.mean(dim=0) - logits.softmax(dim=0)).abs().max() < 0.02)
#> tensor(True)

value = torch.tensor([1.0, 2.0, 5.0], device=device)
(chosen @ value).mean().backward()  # the gradient passes the choice
print(logits.grad.sign())  # choose the last more often, the others less
#> tensor([-1., -1.,  1.])
# --8<-- [end:gumbel]
