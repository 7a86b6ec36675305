"""Measure four ways to bring a tensor to the GPU."""
# devices: cuda -- measures copies from main memory to a GPU

# --8<-- [start:measure]
import datetime
import statistics
import sys
import time

import torch


def milliseconds(copy, repeat=20):
    times = []
    for _ in range(repeat + 3):
        torch.cuda.synchronize()
        start = time.perf_counter()
        y = copy()
        torch.cuda.synchronize()  # the copy has arrived
        times.append(time.perf_counter() - start)
    return 1000 * statistics.median(times[3:]), y  # the first three warm up


x = torch.rand(32, 3, 224, 224)  # a batch of images, 19.3 MB
pinned = x.pin_memory()
ways = {
    "x.to(cuda)": lambda: x.to("cuda"),
    "x.to(cuda, non_blocking)": lambda: x.to("cuda", non_blocking=True),
    "x.pin_memory().to(cuda, non_blocking)": lambda: x.pin_memory().to(
        "cuda", non_blocking=True
    ),
    "pinned.to(cuda, non_blocking)": lambda: pinned.to("cuda", non_blocking=True),
}

machine = f"{torch.cuda.get_device_name()}, torch {torch.__version__}"
print(machine, datetime.date.today(), file=sys.stderr)
for name, way in ways.items():
    time_taken, y = milliseconds(way)
    print(f"{name:40}{time_taken:8.2f} ms", file=sys.stderr)
    print(torch.equal(y.cpu(), x))
# --8<-- [end:measure]
