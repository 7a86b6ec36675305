"""The table of data types: their aliases, and what torch.tensor infers them from."""

import numpy as np
import torch

# --8<-- [start:table]
print("dtype | alias | torch.tensor infers it from")
#> dtype | alias | torch.tensor infers it from

sources = {
    "a list with a Python float": [1, 2.0],
    "a NumPy array of floats": np.ones(2),
    "a list of Python integers": [1, 2],
    "a list of True and False": [True, False],
    "a list with a Python complex number": [1, 2j],
}
inferred = {torch.tensor(source).dtype: words for words, source in sources.items()}
rows = [
    [torch.float32], [torch.float64], [torch.float16], [torch.bfloat16],
    [torch.int64], [torch.int32], [torch.int16], [torch.int8, torch.uint8],
    [torch.bool], [torch.complex64], [torch.complex128],
]
for dtypes in rows:
    names = [str(dtype) for dtype in dtypes]
    known = [f"torch.{name}" for name, value in vars(torch).items() if value in dtypes]
    aliases = [name for name in known if name not in names]
    print(", ".join(names), "|", ", ".join(aliases), "|", inferred.get(dtypes[0], ""))
    #> torch.float32 | torch.float | a list with a Python float
    #> torch.float64 | torch.double | a NumPy array of floats
    #> torch.float16 | torch.half |
    #> torch.bfloat16 |  |
    #> torch.int64 | torch.long | a list of Python integers
    #> torch.int32 | torch.int |
    #> torch.int16 | torch.short |
    #> torch.int8, torch.uint8 |  |
    #> torch.bool |  | a list of True and False
    #> torch.complex64 | torch.cfloat | a list with a Python complex number
    #> torch.complex128 | torch.cdouble |
# --8<-- [end:table]
