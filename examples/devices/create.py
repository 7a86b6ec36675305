"""Create a tensor where it is needed instead of moving it there."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:ones]
print(torch.ones(2, 3, device=device))
#> tensor([[1., 1., 1.],
#>         [1., 1., 1.]])
# --8<-- [end:ones]

# --8<-- [start:create]
x = torch.zeros(2, 3, device="meta")  # stands for a GPU

print(torch.ones_like(x).device)
#> meta
print(x.new_ones(3).device)
#> meta
print(torch.arange(3, device=x.device).device)
#> meta
print(torch.arange(3).device)  # not told where
#> cpu
# --8<-- [end:create]

# --8<-- [start:detour]
n = 10**15  # 4 petabytes

x = torch.empty(n, device="meta")  # nothing is allocated
print(x.shape)
#> torch.Size([1000000000000000])

try:
    torch.empty(n).to("meta")  # made on the CPU first
except RuntimeError as error:
    print(str(error).partition("memory: ")[2].split(".")[0])
    #> you tried to allocate 4000000000000000 bytes
# --8<-- [end:detour]
