"""What vmap refuses: whatever needs the value of one sample in Python."""

import torch
from torch.func import vmap

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:branch]
rows = torch.tensor([[1.0, 2.0], [-3.0, 1.0]], device=device)


def branch(x):
    return x if x.sum() > 0 else -x


try:
    vmap(branch)(rows)
except RuntimeError as error:
    print(str(error).partition("in some ")[2].partition(".")[0])
    #> data-dependent control flow


def both(x):
    return torch.where(x.sum() > 0, x, -x)


print(vmap(both)(rows))
#> tensor([[ 1.,  2.],
#>         [ 3., -1.]])
# --8<-- [end:branch]

# --8<-- [start:in-place]
def prefixed(x, out):
    out[1:] = x
    return out


one_for_all = torch.zeros(3, device=device)
try:
    vmap(prefixed, in_dims=(0, None))(rows, one_for_all)
except RuntimeError as error:
    print(str(error).partition(" because")[0])
    #> vmap: inplace arithmetic(self, *extra_args) is not possible

print(vmap(lambda x: prefixed(x, x.new_zeros(3)))(rows))  # an out for each sample
#> tensor([[ 0.,  1.,  2.],
#>         [ 0., -3.,  1.]])
# --8<-- [end:in-place]
