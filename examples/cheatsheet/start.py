"""The lines that every other box needs."""

# --8<-- [start:start]
import torch

device = torch.device("cpu")
if torch.cuda.is_available():
    device = torch.device("cuda")
# --8<-- [end:start]
