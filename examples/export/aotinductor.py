"""AOTInductor: an exported network as machine code."""
# devices: cpu -- it needs a C++ compiler; for a GPU other tools compile

import tempfile
import warnings
from pathlib import Path

import torch
from torch import nn

temporary = tempfile.TemporaryDirectory()
folder = Path(temporary.name)

# PyTorch's own compiler still uses what PyTorch deprecates
warnings.filterwarnings("ignore", "`torch.jit|`isinstance.treespec")

# --8<-- [start:package]
torch.manual_seed(0)
small = nn.Sequential(nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 10)).eval()
example = torch.randn(8, 64)
shapes = ({0: torch.export.Dim("rows", max=1024)},)
program = torch.export.export(small, (example,), dynamic_shapes=shapes)
path = str(folder / "small.pt2")
torch._inductor.aoti_compile_and_package(program, package_path=path)

compiled = torch._inductor.aoti_load_package(path)
for n in 3, 8:
    part = example[:n]
    print(n, "rows:", torch.allclose(compiled(part), small(part), atol=1e-5))
    #> 3 rows: True
    #> 8 rows: True
# --8<-- [end:package]

temporary.cleanup()
