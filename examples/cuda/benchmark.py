"""`torch.utils.benchmark` warms up, waits for the device and repeats."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:timer]
import sys

from torch.utils.benchmark import Timer

x = torch.ones(512, 512, device=device)
x @ x  # loads libraries: not to be measured
timer = Timer("x @ x", globals={"x": x}, label="product")
measurement = timer.blocked_autorange(min_run_time=0.1)

print(measurement, file=sys.stderr)  # the times: they differ from run to run
# --8<-- [end:timer]
