"""Sums, means, maxima: over everything or along a dimension."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
# --8<-- [start:dim]
x = torch.tensor([[1.0, 5.0, 3.0], [4.0, 2.0, 6.0]], device=device)  # (2, 3)

print(x.sum())
#> tensor(21.)
print(x.sum(dim=0))  # dimension 0 goes away: (3,)
#> tensor([5., 7., 9.])
print(x.sum(dim=1))  # dimension 1 goes away: (2,)
#> tensor([ 9., 12.])
print(x.mean(dim=(0, 1)))
#> tensor(3.5000)
print(x.sum(dim=1, keepdim=True).shape)
#> torch.Size([2, 1])
# --8<-- [end:dim]

# --8<-- [start:keepdim]
square = torch.tensor([[1.0, 1.0], [2.0, 6.0]], device=device)

print(square / square.sum(dim=1, keepdim=True))  # each row sums to 1
#> tensor([[0.5000, 0.5000],
#>         [0.2500, 0.7500]])
print(square / square.sum(dim=1))  # no error, and wrong
#> tensor([[0.5000, 0.1250],
#>         [1.0000, 0.7500]])
# --8<-- [end:keepdim]

# --8<-- [start:max]
values, indices = x.max(dim=1)
print(values, indices)
#> tensor([5., 6.]) tensor([1, 2])
print(x.amax(dim=1), x.argmax(dim=1))  # one of the two
#> tensor([5., 6.]) tensor([1, 2])
print(x.max(), x.argmax())  # of all; the index is that in x.flatten()
#> tensor(6.) tensor(5)
# --8<-- [end:max]

# --8<-- [start:dtype]
n = torch.tensor([1, 2, 4], dtype=torch.int32, device=device)

print(n.sum().dtype, (n > 1).sum())
#> torch.int64 tensor(2)
try:
    n.mean()
except RuntimeError as error:
    print(str(error).split(". ")[0])
    #> mean(): could not infer output dtype
print(n.float().mean(), n.mean(dtype=torch.float32))
#> tensor(2.3333) tensor(2.3333)
# --8<-- [end:dtype]

# --8<-- [start:std]
v = torch.tensor([1.0, 2.0, 3.0, 4.0], device=device)
print(v.std())  # divides by n - 1
#> tensor(1.2910)
print(v.std(correction=0))  # divides by n
#> tensor(1.1180)
# --8<-- [end:std]
