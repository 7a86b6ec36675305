"""A snapshot: which line asked for the memory that is in use."""
# devices: cuda -- records the allocations of a GPU

# --8<-- [start:snapshot]
import tempfile
from pathlib import Path

import torch

torch.cuda.memory._record_memory_history(max_entries=100_000)
x = torch.zeros(64, 1024, 1024, device="cuda")
y = x + x
path = Path(tempfile.mkdtemp()) / "snapshot.pickle"
torch.cuda.memory._dump_snapshot(str(path))
torch.cuda.memory._record_memory_history(enabled=None)  # stop
print(path.stat().st_size > 0)
# --8<-- [end:snapshot]
