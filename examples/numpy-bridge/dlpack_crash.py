"""from_dlpack with negative strides can end the whole process."""
# devices: cpu -- NumPy arrays live in main memory


# --8<-- [start:crash]
import subprocess
import sys

code = """
import numpy
import torch
torch.from_dlpack(numpy.arange(3)[::-1])
"""
child = subprocess.run([sys.executable, "-c", code], capture_output=True)
print("ended normally:", child.returncode == 0)
#> ended normally: False
# --8<-- [end:crash]
