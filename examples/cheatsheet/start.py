"""The lines that every other box needs."""

# --8<-- [start:start]
import torch

gpu = torch.accelerator.current_accelerator
device = gpu(check_available=True) or "cpu"
# --8<-- [end:start]
