"""From a tensor to Python numbers."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
# --8<-- [start:item]
x = torch.tensor([2.0, 3.0], device=device) / 3

print(x)
#> tensor([0.6667, 1.0000])
print(x[0].item(), type(x[0].item()).__name__)
#> 0.6666666865348816 float
print(x.tolist())
#> [0.6666666865348816, 1.0]
# --8<-- [end:item]

# --8<-- [start:one]
print(torch.tensor([[7]], device=device).item())  # one element, any shape
#> 7

for function in (torch.Tensor.item, bool):  # bool is what `if x:` asks for
    try:
        function(x)
    except RuntimeError as error:
        print(error)
        #> a Tensor with 2 elements cannot be converted to Scalar
        #> Boolean value of Tensor with more than one value is ambiguous

print((x > 0).all().item(), (x > 1).any().item())
#> True False
# --8<-- [end:one]

# --8<-- [start:print]
torch.set_printoptions(precision=8)
print(x)
#> tensor([0.66666669, 1.00000000])
torch.set_printoptions(precision=4)
print(f"{x[0].item():.2f}")
#> 0.67
# --8<-- [end:print]
