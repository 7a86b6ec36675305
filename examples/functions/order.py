"""Sorting, ranks, the middle and the most frequent."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:sort]
x = torch.tensor([[3.0, 1.0, 2.0], [5.0, 9.0, 7.0]], device=device)
values, indices = x.sort(dim=1)
print(values)
#> tensor([[1., 2., 3.],
#>         [5., 7., 9.]])
print(x.argsort(dim=1))
#> tensor([[1, 2, 0],
#>         [0, 2, 1]])
print(x.topk(2, dim=1).values, x.argmin(dim=1))
#> tensor([[3., 2.],
#>         [9., 7.]]) tensor([1, 0])
print(x.kthvalue(2, dim=1).values)  # the second smallest of each row
#> tensor([2., 7.])
# --8<-- [end:sort]

# --8<-- [start:middle]
x = torch.tensor([1.0, 2.0, 3.0, 100.0], device=device)
print(x.mean(), x.median(), x.quantile(0.5))
#> tensor(26.5000) tensor(2.) tensor(2.5000)
votes = torch.tensor([[2, 0, 2], [1, 1, 0]], device=device)  # of three networks
print(torch.mode(votes, dim=1).values)  # what most say
#> tensor([2, 1])
# --8<-- [end:middle]

# --8<-- [start:count]
x = torch.tensor([3, 1, 3, 3, 0], device=device)
values, counts = x.unique(return_counts=True)
print(values, counts)
#> tensor([0, 1, 3]) tensor([1, 1, 3])
print(x.bincount(minlength=5))  # how often 0, 1, 2, 3, 4
#> tensor([1, 1, 0, 3, 0])
grades = torch.tensor([0.1, 0.4, 0.45, 0.9])
print(torch.histc(grades, bins=4, min=0, max=1))  # four bins from 0 to 1
#> tensor([1., 2., 0., 1.])
limits = torch.tensor([0.25, 0.5, 0.75])
print(torch.bucketize(grades, limits))  # which bin
#> tensor([0, 1, 1, 3])
# --8<-- [end:count]
