"""`torch.device`: a type and an index."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:parts]
gpu = torch.device("cuda:1")  # needs no GPU: it is only a name
print(gpu.type, gpu.index)
#> cuda 1
print(gpu == torch.device("cuda", 1))
#> True
print(torch.device("cuda").index)
#> None
# --8<-- [end:parts]

# --8<-- [start:equal]
print(torch.device("cuda") == torch.device("cuda:0"))
#> False
print(torch.device("cpu") == "cpu")
#> False
# --8<-- [end:equal]

# --8<-- [start:compare]
x = torch.ones(3, device=device)
y = torch.zeros(3, device=device)
print(x.device == y.device)
#> True
print(x.device.type == device.type)
#> True
# --8<-- [end:compare]
