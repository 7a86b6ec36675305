"""The same elements in another shape."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
# --8<-- [start:view]
x = torch.arange(16, device=device)
y = x.view(4, 4)
z = x.view(-1, 8)  # -1: the size that is left
print(y.shape, z.shape)
#> torch.Size([4, 4]) torch.Size([2, 8])

x[0] = 100
print(y[0, 0], z[0, 0])  # views: the change is seen
#> tensor(100) tensor(100)
# --8<-- [end:view]

# --8<-- [start:minus-one]
for shape in [(-1, -1), (5, -1)]:
    try:
        x.view(shape)
    except RuntimeError as error:
        print(f"{type(error).__name__}: {error}")
        #> RuntimeError: only one dimension can be inferred
        #> RuntimeError: shape '[5, -1]' is invalid for input of size 16
# --8<-- [end:minus-one]

# --8<-- [start:flatten]
images = torch.zeros(8, 3, 32, 32, device=device)
print(images.flatten().shape)
#> torch.Size([24576])
print(images.flatten(1).shape)  # keeps dimension 0, the batch
#> torch.Size([8, 3072])
print(images.flatten(1).unflatten(1, (3, 32, 32)).shape)
#> torch.Size([8, 3, 32, 32])
# --8<-- [end:flatten]

# --8<-- [start:resize]
import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    x.resize(4, 4)
print(caught[0].message)
#> non-inplace resize is deprecated
# --8<-- [end:resize]
