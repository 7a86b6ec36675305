"""Why flatten(x, 1): view depends on the memory layout and can merge the batch."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.manual_seed(0)

# --8<-- [start:layout]
x = torch.randn(4, 16, 6, 6).to(device)
x = x.to(memory_format=torch.channels_last)  # same shape, other strides
try:
    x.view(-1, 16 * 6 * 6)
except RuntimeError as e:
    print(type(e).__name__, str(e).split(" (")[0], sep=": ")
    #> RuntimeError: view size is not compatible with input tensor's size and stride

print(torch.flatten(x, 1).shape)
#> torch.Size([4, 576])
# --8<-- [end:layout]

# --8<-- [start:merge]
x = torch.randn(36, 16, 5, 5).to(device)  # 36 images, 16*5*5 = 400 features each
print(x.view(-1, 16 * 6 * 6).shape)  # 25 rows: each mixes two or three images
#> torch.Size([25, 576])
print(torch.flatten(x, 1).shape)  # 36 rows of 400: fc1 refuses them
#> torch.Size([36, 400])
# --8<-- [end:merge]
