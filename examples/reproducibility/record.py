"""What to write down beside a result."""

# --8<-- [start:record]
import json
import platform

import numpy as np
import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


def what_ran(seed):
    return {
        "seed": seed,
        "python": platform.python_version(),
        "torch": torch.__version__,
        "cuda": torch.version.cuda,  # None in a build for the CPU
        "numpy": np.__version__,
        "processor": platform.processor() or platform.machine(),
        "gpu": device.type == "cuda" and torch.cuda.get_device_name(),
        "threads": torch.get_num_threads(),
    }


text = json.dumps(what_ran(seed=0), indent=1)  # into a file beside the weights
print(list(json.loads(text)))
#> ['seed', 'python', 'torch', 'cuda', 'numpy', 'processor', 'gpu', 'threads']
# --8<-- [end:record]
