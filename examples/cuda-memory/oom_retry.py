"""Try again with a smaller batch, after the except block."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:retry]
import weakref


def step(size):  # stands for a training step that has room for 100 rows
    x = torch.zeros(size, 3, device=device)
    seen.append(weakref.ref(x))
    if size > 100:
        raise torch.OutOfMemoryError("CUDA out of memory")


seen = []
size = 512
while size:
    try:
        step(size)
        break
    except torch.OutOfMemoryError:
        print(size, "is too large; its x is alive:", seen[-1]() is not None)
        #> 512 is too large; its x is alive: True
        #> 256 is too large; its x is alive: True
        #> 128 is too large; its x is alive: True
    size //= 2  # here the exception is gone, and so is what it kept alive
    print("after the except block:", seen[-1]() is not None)
    #> after the except block: False
    #> after the except block: False
    #> after the except block: False
print(size)
#> 64
# --8<-- [end:retry]

# --8<-- [start:kind]
print(issubclass(torch.OutOfMemoryError, RuntimeError))
#> True
print(torch.cuda.OutOfMemoryError is torch.OutOfMemoryError)
#> True
# --8<-- [end:kind]
