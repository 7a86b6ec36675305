"""The GPU works while Python goes on: wait before you stop the clock."""
# devices: cuda -- on the CPU an operation is done when the call returns

# --8<-- [start:wrong]
import time

import torch

x = torch.ones(2048, 2048, device="cuda")
for _ in range(3):
    x @ x  # the first calls also load libraries
torch.cuda.synchronize()

start = time.perf_counter()
y = x @ x
queued = time.perf_counter() - start  # only until the work is in the queue
torch.cuda.synchronize()
done = time.perf_counter() - start
print(queued < done / 2)
# --8<-- [end:wrong]

# --8<-- [start:events]
begin = torch.cuda.Event(enable_timing=True)
end = torch.cuda.Event(enable_timing=True)

start = time.perf_counter()
begin.record()
y = x @ x
end.record()
end.synchronize()
done = time.perf_counter() - start
milliseconds = begin.elapsed_time(end)  # measured by the GPU
print(0 < milliseconds < 1000 * done)
# --8<-- [end:events]
