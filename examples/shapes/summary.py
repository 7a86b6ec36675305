"""Six numbers in memory, read in three ways."""

# --8<-- [start:summary]
import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

x = torch.arange(6, device=device)  # six numbers, one after the other
y = x.view(2, 3)  # the same six, read as 2 rows of 3
t = y.t()  # the same six, rows and columns exchanged

print(y)
#> tensor([[0, 1, 2],
#>         [3, 4, 5]])
print(t)
#> tensor([[0, 3],
#>         [1, 4],
#>         [2, 5]])
y[0, 2] = 100  # written once ...
print(x)  # ... and read by all three
#> tensor([  0,   1, 100,   3,   4,   5])
print(t)
#> tensor([[  0,   3],
#>         [  1,   4],
#>         [100,   5]])
# --8<-- [end:summary]
