"""Broadcasting: shapes are compared from the last dimension backwards."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
# --8<-- [start:table]
column = torch.tensor([[0], [10], [20]], device=device)  # (3, 1)
row = torch.tensor([1, 2, 3, 4], device=device)  # (4,), read as (1, 4)
print(column + row)
#> tensor([[ 1,  2,  3,  4],
#>         [11, 12, 13, 14],
#>         [21, 22, 23, 24]])
# --8<-- [end:table]

# --8<-- [start:rule]
print(torch.broadcast_shapes((3, 1), (4,)))
#> torch.Size([3, 4])
print(torch.broadcast_shapes((8, 1, 6, 1), (7, 1, 5)))
#> torch.Size([8, 7, 6, 5])
# --8<-- [end:rule]

# --8<-- [start:fails]
a = torch.ones(2, 3, device=device)
b = torch.tensor([10.0, 20.0], device=device)  # one number for each row of a
try:
    print(a + b)
except RuntimeError as error:
    print(str(error).split(" at ")[0])
    #> The size of tensor a (3) must match the size of tensor b (2)
print(a + b[:, None])  # (2, 1)
#> tensor([[11., 11., 11.],
#>         [21., 21., 21.]])
# --8<-- [end:fails]

# --8<-- [start:trap]
prediction = torch.tensor([[1.0], [2.0], [3.0]], device=device)  # (3, 1)
target = torch.tensor([1.0, 2.0, 3.0], device=device)  # (3,)

difference = prediction - target
print(difference.shape)
#> torch.Size([3, 3])
print(round((difference**2).mean().item(), 4))  # not 0
#> 1.3333
print((prediction.squeeze(1) - target).shape)
#> torch.Size([3])
# --8<-- [end:trap]
