"""Work on a second stream, with the waits that it needs."""
# devices: cuda -- the CPU has no streams

import torch

# --8<-- [start:side]
side = torch.cuda.Stream()
x = torch.ones(1000, 1000, device="cuda")

side.wait_stream(torch.cuda.current_stream())  # x is made before it is used
with torch.cuda.stream(side):
    y = x * 2
x.record_stream(side)  # x's memory is not given away while side uses it

torch.cuda.current_stream().wait_stream(side)  # y is made before it is used
print(y.sum().item())
y.record_stream(torch.cuda.current_stream())  # y belongs to side: the same for it
# --8<-- [end:side]
