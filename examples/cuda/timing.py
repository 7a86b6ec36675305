"""A clock for any device."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:clock]
import time


def wait():
    if device.type != "cpu":
        torch.accelerator.synchronize()


def seconds(f, repeat=5):
    f()  # warm up
    wait()  # earlier work is done
    start = time.perf_counter()
    for _ in range(repeat):
        f()
    wait()  # this work is done
    return (time.perf_counter() - start) / repeat


small = torch.ones(16, 16, device=device)
large = torch.ones(1536, 1536, device=device)
slow, fast = seconds(lambda: large @ large), seconds(lambda: small @ small)
print("the large product takes longer:", slow > fast)
#> the large product takes longer: True
# --8<-- [end:clock]
