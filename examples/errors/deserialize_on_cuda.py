"""A file saved from a GPU is loaded where there is none."""
# devices: cpu -- with a GPU it is no error

# --8<-- [start:error]
import io

import torch

file = io.BytesIO()
torch.save(torch.ones(2), file)
file.seek(0)
try:
    torch.load(file, map_location="cuda")
except RuntimeError as error:
    print(str(error).split(". ")[0].replace(" but", "\nbut"))
    #> Attempting to deserialize object on a CUDA device
    #> but torch.cuda.is_available() is False

file.seek(0)
print(torch.load(file, map_location="cpu"))
#> tensor([1., 1.])
# --8<-- [end:error]
