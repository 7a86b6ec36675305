"""The meta device: shapes and dtypes without data."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:shapes]
x = torch.ones(10**6, 10**6, device="meta")  # 4 terabytes of nothing
print(x)
#> tensor(..., device='meta', size=(1000000, 1000000))
print((x @ x.T).sum(dim=0).shape)
#> torch.Size([1000000])
# --8<-- [end:shapes]

# --8<-- [start:values]
x = torch.ones(2, 3, device="meta")

try:
    x.to("cpu")
except NotImplementedError as error:
    print(error)
    #> Cannot copy out of meta tensor; no data!
# --8<-- [end:values]

# --8<-- [start:unchecked]
product = torch.ones(2, 2, device="cpu") @ x  # should raise, does not
print(product.device, product.shape)
#> cpu torch.Size([2, 3])
# --8<-- [end:unchecked]

# --8<-- [start:module]
with torch.device("meta"):
    net = nn.Linear(3, 2)

net.to_empty(device=device)  # allocates, but the values are arbitrary
nn.init.zeros_(net.weight)
nn.init.ones_(net.bias)
print(net(torch.ones(1, 3, device=device)))
#> tensor([[1., 1.]], grad_fn=<AddmmBackward0>)
# --8<-- [end:module]
