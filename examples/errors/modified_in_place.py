"""backward needs a value that has been overwritten."""

# --8<-- [start:error]
import torch

w = torch.ones(3, requires_grad=True)
y = w.exp()
y += 1
try:
    y.sum().backward()
except RuntimeError as error:
    print(str(error).split(":")[0].replace(" has", "\nhas"))
    #> one of the variables needed for gradient computation
    #> has been modified by an inplace operation

y = w.exp()
y = y + 1  # a new tensor
y.sum().backward()
print(w.grad)
#> tensor([2.7183, 2.7183, 2.7183])
# --8<-- [end:error]
