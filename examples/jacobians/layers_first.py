"""Max-pooling: backward carries each v to where the maximum was."""

# --8<-- [start:first]
import torch
import torch.nn.functional as F
from torch.func import jacrev

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


def pool(x):
    return F.max_pool1d(x[None], 2)[0]


x = torch.tensor([1.0, 3.0, 5.0, 2.0], device=device, requires_grad=True)
pool(x).backward(torch.tensor([10.0, 20.0], device=device))
print(x.grad)
#> tensor([ 0., 10., 20.,  0.])
print(jacrev(pool)(x.detach()))
#> tensor([[0., 1., 0., 0.],
#>         [0., 0., 1., 0.]])
# --8<-- [end:first]
