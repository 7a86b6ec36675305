"""A file that was cut off, and one that is a page of a web site."""

# --8<-- [start:error]
import io
import pickle

import torch

file = io.BytesIO()
torch.save(torch.ones(1000), file)
cut = file.getvalue()[:2000]  # a download that broke off
try:
    torch.load(io.BytesIO(cut))
except RuntimeError as error:
    print(str(error).split(". ")[0])
    #> PytorchStreamReader failed reading zip archive: failed finding central directory

page = b"<!DOCTYPE html>"  # weights_only=False: as before 2.6
try:
    torch.load(io.BytesIO(page), weights_only=False)
except pickle.UnpicklingError as error:
    print(f"{type(error).__name__}: {error}")
    #> UnpicklingError: invalid load key, '<'.
print(cut[:2], page[:1])  # PK: a zip archive
#> b'PK' b'<'
# --8<-- [end:error]
