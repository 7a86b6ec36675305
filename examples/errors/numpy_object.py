"""An array of objects holds no numbers that a tensor could take."""
# devices: cpu -- NumPy arrays live in main memory

# --8<-- [start:error]
import numpy as np
import torch

column = np.array([1, 2.5, None], dtype=object)
try:
    torch.tensor(column)
except TypeError as error:
    print(str(error).split(". ")[0])
    #> can't convert np.ndarray of type numpy.object_

print(torch.tensor(column.astype(np.float32)))
#> tensor([1.0000, 2.5000,    nan])
# --8<-- [end:error]
