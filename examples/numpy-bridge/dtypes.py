"""Which dtypes NumPy and torch have in common."""
# devices: cpu -- NumPy arrays live in main memory

import numpy as np
import torch

# --8<-- [start:common]
names = "bool int8 int16 int32 int64 uint8 uint16 uint32 uint64 "
names += "float16 float32 float64 complex64 complex128"

for name in names.split():
    x = torch.from_numpy(np.zeros(2, dtype=name))
    print(f"{name:12}{x.dtype!s:18}{x.numpy().dtype}")
    #> bool        torch.bool        bool
    #> int8        torch.int8        int8
    #> int16       torch.int16       int16
    #> int32       torch.int32       int32
    #> int64       torch.int64       int64
    #> uint8       torch.uint8       uint8
    #> uint16      torch.uint16      uint16
    #> uint32      torch.uint32      uint32
    #> uint64      torch.uint64      uint64
    #> float16     torch.float16     float16
    #> float32     torch.float32     float32
    #> float64     torch.float64     float64
    #> complex64   torch.complex64   complex64
    #> complex128  torch.complex128  complex128
# --8<-- [end:common]

# --8<-- [start:defaults]
print(np.array([1.0]).dtype, torch.tensor([1.0]).dtype)
#> float64 torch.float32
print(np.array([1]).dtype, torch.tensor([1]).dtype)
#> int64 torch.int64
# --8<-- [end:defaults]

# --8<-- [start:numpy_only]
date = np.array(["2026-11-23"], dtype="datetime64[D]")
for a in (np.zeros(2, dtype=np.longdouble), np.array(["a"]), np.array([None]), date):
    try:
        torch.from_numpy(a)
    except TypeError as error:
        print(str(error).split(". ")[0])
        #> can't convert np.ndarray of type numpy.longdouble
        #> can't convert np.ndarray of type numpy.str_
        #> can't convert np.ndarray of type numpy.object_
        #> can't convert np.ndarray of type numpy.datetime64

try:
    torch.from_numpy(np.zeros(2, dtype=">f4"))  # the other byte order
except ValueError as error:
    print(str(error).split(". ")[0])
    #> given numpy array has byte order different from the native byte order
# --8<-- [end:numpy_only]
