"""An array needs a tensor in main memory; meta stands in for the GPU."""

# --8<-- [start:error]
import torch

x = torch.zeros(3, device="meta")  # or "cuda"
try:
    x.numpy()
except TypeError as error:
    print("TypeError:", str(error).split(". ")[0])
    #> TypeError: can't convert meta device type tensor to numpy

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
y = torch.zeros(3, device=device)
print(y.cpu().numpy())
#> [0. 0. 0.]
# --8<-- [end:error]
