"""A tensor that requires grad does not become an array by itself."""
# devices: cpu -- NumPy arrays live in main memory

import torch

# --8<-- [start:error]
w = torch.ones(3, requires_grad=True)

try:
    w.numpy()
except RuntimeError as error:
    print(type(error).__name__)
    #> RuntimeError
    for sentence in str(error).split(". "):
        print(sentence)
        #> Can't call numpy() on Tensor that requires grad
        #> Use tensor.detach().numpy() instead.

print(w.detach().numpy())
#> [1. 1. 1.]
# --8<-- [end:error]

# --8<-- [start:unseen]
x = torch.tensor([2.0], requires_grad=True)
y = x**2

x.detach().numpy()[0] = 10  # the array shares the memory of x
y.backward()
print(x.grad)  # 2 * 10, though y was computed from 2
#> tensor([20.])
# --8<-- [end:unseen]
