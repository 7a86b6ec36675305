"""Create a tensor where it is needed instead of moving it there."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:create]
x = torch.zeros(2, 3, device=device)

print(torch.ones_like(x).device == x.device)
#> True
print(x.new_ones(3).device == x.device)
#> True
print(torch.arange(3, device=x.device).device == x.device)
#> True
# --8<-- [end:create]

# --8<-- [start:detour]
n = 10**15  # 4 petabytes

x = torch.empty(n, device="meta")  # nothing is allocated
print(x.shape)
#> torch.Size([1000000000000000])

try:
    torch.empty(n).to("meta")  # made on the CPU first
except RuntimeError as error:
    print("you tried to allocate 4000000000000000 bytes" in str(error))
    #> True
# --8<-- [end:detour]
