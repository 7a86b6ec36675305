"""A crash while writing must not cost the checkpoint that was there."""

import tempfile
from pathlib import Path

import torch

temporary = tempfile.TemporaryDirectory()
folder = Path(temporary.name)


# --8<-- [start:safely]
import os


def save_safely(state, path):
    beside = path.with_suffix(".tmp")
    torch.save(state, beside)
    os.replace(beside, path)  # at once: the old file, or the whole new one


def keep_last(folder, count):
    files = sorted(folder.glob("step-*.pt"))  # step-000300.pt: sorted by number
    for old in files[:-count]:
        old.unlink()


for step in range(100, 600, 100):
    save_safely({"step": step}, folder / f"step-{step:06}.pt")
    keep_last(folder, 2)
print(*sorted(file.name for file in folder.glob("step-*")))
#> step-000400.pt step-000500.pt
# --8<-- [end:safely]

temporary.cleanup()
