"""What a machine without an accelerator prints."""
# devices: cpu -- shows what is printed where there is no accelerator

import torch

# --8<-- [start:choose]
print(torch.accelerator.current_accelerator(check_available=True))
#> None
print(torch.cuda.is_available())
#> False
# --8<-- [end:choose]

# --8<-- [start:printing]
x = torch.ones(2, 3)
print(x)
#> tensor([[1., 1., 1.],
#>         [1., 1., 1.]])
print(x.device)
#> cpu
print(repr(x.device))
#> device(type='cpu')
print(x.is_cuda)
#> False
# --8<-- [end:printing]

# --8<-- [start:copies]
print(x.to("cpu") is x)
#> True
print(x.cpu() is x)
#> True
print(x.numpy().shape)
#> (2, 3)
# --8<-- [end:copies]

# --8<-- [start:cuda]
try:
    x.cuda()
except (AssertionError, RuntimeError):  # a build without CUDA, a machine without a GPU
    print("no GPU")
    #> no GPU
# --8<-- [end:cuda]

# --8<-- [start:random]
torch.manual_seed(0)
print(torch.rand(3))
#> tensor([0.4963, 0.7682, 0.0885])
# --8<-- [end:random]
