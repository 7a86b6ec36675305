"""A result has no .grad, and reading it warns."""

# --8<-- [start:error]
import warnings

import torch

w = torch.ones(3, requires_grad=True)
y = w * 2
with warnings.catch_warnings(record=True, action="always") as caught:
    print(y.grad)
    #> None
print(str(caught[0].message).split(". ")[0])
#> The .grad attribute of a Tensor that is not a leaf Tensor is being accessed

y.retain_grad()  # before backward
y.sum().backward()
print(y.grad, w.grad)
#> tensor([1., 1., 1.]) tensor([2., 2., 2.])
# --8<-- [end:error]
