"""What the profiler sees of a GPU: calls on the CPU, kernels on the GPU."""
# devices: cuda -- times the kernels of a GPU

# --8<-- [start:gpu]
import sys

import torch
from torch.profiler import profile

x = torch.ones(2048, 2048, device="cuda")
x @ x  # warm up

with profile(acc_events=True) as prof:
    for _ in range(5):
        x @ x
    torch.cuda.synchronize()

rows = prof.key_averages()
print(rows.table(sort_by="self_device_time_total", row_limit=10), file=sys.stderr)
product = next(row for row in rows if row.key == "aten::mm")
print(product.count, "products")
print("the GPU worked longer:", product.device_time_total > product.cpu_time_total)
# --8<-- [end:gpu]
