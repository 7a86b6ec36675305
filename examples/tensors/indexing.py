"""Reading and writing parts of a tensor."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
# --8<-- [start:basic]
x = torch.arange(12, device=device).reshape(3, 4)
print(x)
#> tensor([[ 0,  1,  2,  3],
#>         [ 4,  5,  6,  7],
#>         [ 8,  9, 10, 11]])
print(x[1])  # row 1
#> tensor([4, 5, 6, 7])
print(x[:, 1])  # column 1
#> tensor([1, 5, 9])
print(x[0, -1])  # one element: a tensor without dimensions
#> tensor(3)
print(x[:2, ::2])  # rows 0 and 1, every other column
#> tensor([[0, 2],
#>         [4, 6]])
print(x[..., 0])  # `...` is as many `:` as are needed
#> tensor([0, 4, 8])
print(x[:, None].shape, x[None].shape)  # None adds a dimension of size 1
#> torch.Size([3, 1, 4]) torch.Size([1, 3, 4])
# --8<-- [end:basic]

# --8<-- [start:bounds]
print(x[1:100].shape)  # slices are cut to fit
#> torch.Size([2, 4])
try:
    print(x[100])
except IndexError as error:
    print(f"{type(error).__name__}: {error}")
    #> IndexError: index 100 is out of bounds for dimension 0 with size 3
try:
    print(x[::-1])
except ValueError as error:
    print(f"{type(error).__name__}: {error}")
    #> ValueError: step must be greater than zero
print(x.flip(0)[0])
#> tensor([ 8,  9, 10, 11])
# --8<-- [end:bounds]

# --8<-- [start:boolean]
mask = x > 8
print(mask.shape, mask.dtype)
#> torch.Size([3, 4]) torch.bool
print(x[mask])  # a mask of the same shape: one dimension
#> tensor([ 9, 10, 11])
print(x[x[:, 0] > 3])  # a mask of rows: whole rows
#> tensor([[ 4,  5,  6,  7],
#>         [ 8,  9, 10, 11]])
print(x[(x > 2) & (x % 2 == 0)])  # & | ~, not `and` `or` `not`
#> tensor([ 4,  6,  8, 10])
print(torch.where(mask, x, 0))  # keeps the shape
#> tensor([[ 0,  0,  0,  0],
#>         [ 0,  0,  0,  0],
#>         [ 0,  9, 10, 11]])
# --8<-- [end:boolean]

# --8<-- [start:integer]
print(x[[2, 0]])  # rows 2 and 0
#> tensor([[ 8,  9, 10, 11],
#>         [ 0,  1,  2,  3]])
print(x[[2, 0], [1, 3]])  # the elements (2, 1) and (0, 3)
#> tensor([9, 3])
print(x[[2, 0]][:, [1, 3]])  # rows 2 and 0, of them columns 1 and 3
#> tensor([[ 9, 11],
#>         [ 1,  3]])
# --8<-- [end:integer]

# --8<-- [start:assign]
x[0] = 0
x[:, -1] = torch.tensor([7, 8, 9], device=device)
x[x == 5] = -1
print(x)
#> tensor([[ 0,  0,  0,  7],
#>         [ 4, -1,  6,  8],
#>         [ 8,  9, 10,  9]])
# --8<-- [end:assign]

# --8<-- [start:lost]
x[x > 7][0] = 100  # changes a copy, which is thrown away
print(x.max())  # no 100 in x
#> tensor(10)

counts = torch.zeros(3, device=device)
index = torch.tensor([0, 0, 2], device=device)
counts[index] += 1  # index 0 twice, counted once
print(counts)
#> tensor([1., 0., 1.])
print(torch.zeros_like(counts).index_add(0, index, torch.ones_like(counts)))
#> tensor([2., 0., 1.])
# --8<-- [end:lost]
