"""The same product with a record for gradients, and twice without."""

# --8<-- [start:summary]
import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

w = torch.tensor(3.0, device=device, requires_grad=True)
print(w * 2)
#> tensor(6., grad_fn=<MulBackward0>)
print((w * 2).detach())
#> tensor(6.)
with torch.no_grad():
    print(w * 2)
    #> tensor(6.)
# --8<-- [end:summary]
