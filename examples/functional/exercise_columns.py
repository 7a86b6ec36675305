"""Exercise: samples that stand in columns."""

import torch
from torch.func import vmap

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:start]
X = torch.tensor([[3.0, 0, 5, 8], [4.0, 2, 12, 6]], device=device)  # a sample a column
lengths = vmap(torch.linalg.vector_norm)(X)
# --8<-- [end:start]


# --8<-- [start:check]
def check(lengths):
    if not isinstance(lengths, torch.Tensor):
        return f"lengths should be a tensor, not {type(lengths).__name__}."
    if lengths.shape == (2,):
        return "Two lengths: those of the rows. How many samples are there?"
    if lengths.shape != (4,):
        return f"The shape is {tuple(lengths.shape)}: one number for each of 4 samples?"
    right = torch.tensor([5.0, 2.0, 13.0, 10.0], device=lengths.device)
    if not torch.allclose(lengths.to(right.dtype), right, rtol=1e-3):
        return f"The samples are not {lengths.tolist()} long: (3, 4) is 5 long."
    return "Right."


print(check(lengths))
#> Two lengths: those of the rows. How many samples are there?
# --8<-- [end:check]

# --8<-- [start:solution]
lengths = vmap(torch.linalg.vector_norm, in_dims=1)(X)
print(check(lengths))
#> Right.
# --8<-- [end:solution]

# wrong: all numbers as one vector
print(check(torch.linalg.vector_norm(X)))
#> The shape is (): one number for each of 4 samples?
# wrong: the sums
print(check(vmap(torch.sum, in_dims=1)(X)))
#> The samples are not [7.0, 2.0, 17.0, 14.0] long: (3, 4) is 5 long.
# wrong: a list
print(check([5, 2, 13, 10]))
#> lengths should be a tensor, not list.
