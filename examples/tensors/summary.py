"""The chapter in a dozen lines."""

# --8<-- [start:summary]
import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# Two days: degrees in the morning, at noon, in the evening
x = torch.tensor([[-1.5, 4.0, 2.5], [0.5, 7.0, 3.0]], device=device)

print(x.shape, x.dtype)  # two rows of three floats
#> torch.Size([2, 3]) torch.float32
print(x[:, 1])  # column 1, at noon
#> tensor([4., 7.])
print(x[x < 0])  # the elements below zero
#> tensor([-1.5000])
print(x.to(torch.int64))  # as whole numbers, cut towards 0
#> tensor([[-1,  4,  2],
#>         [ 0,  7,  3]])
print(x[1].tolist())  # row 1 as a Python list
#> [0.5, 7.0, 3.0]

warm = torch.zeros_like(x)  # zeros in the shape of x
warm[x > 3] = 1
print(warm)
#> tensor([[0., 1., 0.],
#>         [0., 1., 0.]])
# --8<-- [end:summary]
