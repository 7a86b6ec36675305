"""What a machine with a GPU prints, beside on_cpu.py."""
# devices: cuda -- needs a GPU

import torch

# --8<-- [start:choose]
print(torch.accelerator.current_accelerator(check_available=True))
print(torch.cuda.is_available())
# --8<-- [end:choose]

# --8<-- [start:printing]
x = torch.ones(2, 3, device="cuda")
print(x)
print(x.device)
print(repr(x.device))
print(x.is_cuda)
# --8<-- [end:printing]

# --8<-- [start:copies]
print(x.to("cuda") is x)
print(x.cpu() is x)

try:
    x.numpy()
except TypeError as error:
    print(str(error).split(".")[0])
# --8<-- [end:copies]

# --8<-- [start:cuda]
y = torch.ones(2, 3)
print(y.cuda().device == x.device)
print(x.cuda() is x)
# --8<-- [end:cuda]

# --8<-- [start:random]
torch.manual_seed(0)
print(torch.rand(3, device="cuda"))
# --8<-- [end:random]
