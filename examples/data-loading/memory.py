"""Reading a Python object writes its reference count; an array has one for all."""

# --8<-- [start:memory]
import sys

import numpy as np

paths = [f"images/{i:06}.png" for i in range(100_000)]
before = sys.getrefcount(paths[7])
path = paths[7]  # reads it
print(sys.getrefcount(paths[7]) - before)
#> 1

array = np.array(paths)
before = sys.getrefcount(array)
path = str(array[7])  # a new object
print(sys.getrefcount(array) - before, path)
#> 0 images/000007.png
# --8<-- [end:memory]
