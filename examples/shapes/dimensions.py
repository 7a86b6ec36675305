"""Reordering, adding, removing and repeating dimensions."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
# --8<-- [start:order]
x = torch.arange(6, device=device).reshape(2, 3)
print(x.t())
#> tensor([[0, 3],
#>         [1, 4],
#>         [2, 5]])
print(x.reshape(3, 2))  # the same shape, other rows
#> tensor([[0, 1],
#>         [2, 3],
#>         [4, 5]])
# --8<-- [end:order]

# --8<-- [start:permute]
images = torch.zeros(8, 3, 32, 64, device=device)  # image, channel, row, column
print(images.permute(0, 2, 3, 1).shape)  # all four, in a new order
#> torch.Size([8, 32, 64, 3])
print(images.transpose(1, 2).shape)  # two of them exchanged
#> torch.Size([8, 32, 3, 64])
print(images.mT.shape)  # the last two exchanged
#> torch.Size([8, 3, 64, 32])
# --8<-- [end:permute]

# --8<-- [start:squeeze]
v = torch.arange(3, device=device)
print(v.unsqueeze(0).shape, v.unsqueeze(1).shape, v[:, None].shape)
#> torch.Size([1, 3]) torch.Size([3, 1]) torch.Size([3, 1])

for batch in (8, 1):
    out = torch.zeros(batch, 5, 1, device=device)
    print(out.squeeze(-1).shape, out.squeeze().shape)
    #> torch.Size([8, 5]) torch.Size([8, 5])
    #> torch.Size([1, 5]) torch.Size([5])
# --8<-- [end:squeeze]

# --8<-- [start:expand]
v = torch.tensor([[1], [2]], device=device)
wide = v.expand(2, 3)  # a view: one number in memory appears three times
print(wide)
#> tensor([[1, 1, 1],
#>         [2, 2, 2]])
print(wide.stride())  # one column right: no step in memory
#> (1, 0)
print(v.repeat(1, 3).stride())  # a copy
#> (3, 1)

try:
    wide.add_(1)
except RuntimeError as error:
    print(type(error).__name__, str(error).split(":")[0], sep=": ")
    #> RuntimeError: unsupported operation
# --8<-- [end:expand]
