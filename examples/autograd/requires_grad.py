"""Which inputs make an output require grad, and which outputs never do."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:rule]
a = torch.ones(3, device=device, requires_grad=True)
b = torch.ones(3, device=device)
print(a + b)
#> tensor([2., 2., 2.], grad_fn=<AddBackward0>)
print(b + b)
#> tensor([2., 2., 2.])
# --8<-- [end:rule]

# --8<-- [start:exceptions]
print(a > b)
#> tensor([False, False, False])
print(a.argmax())
#> tensor(0)
print(a.int())
#> tensor([1, 1, 1], dtype=torch.int32)
print(torch.ones_like(a))
#> tensor([1., 1., 1.])
print(a.detach())
#> tensor([1., 1., 1.])
# --8<-- [end:exceptions]
