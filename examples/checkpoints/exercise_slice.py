"""Exercise: a file that is much too large."""

import tempfile
from pathlib import Path

import torch

temporary = tempfile.TemporaryDirectory()
folder = Path(temporary.name)


# --8<-- [start:start]
def keep(vectors, count, path):
    torch.save({"vectors": vectors[:count]}, path)  # the first rows only


# --8<-- [end:start]


# --8<-- [start:check]
import pickle

RAISED = (pickle.UnpicklingError, EOFError, RuntimeError, TypeError, ValueError)
RAISED += (AttributeError, LookupError)


def check(keep):
    vectors, path = torch.randn(20_000, 50), folder / "vectors.pt"
    path.unlink(missing_ok=True)
    try:
        keep(vectors, 1000, path)
        if not path.exists():
            return "There is no file at path."
        state = torch.load(path, map_location="cpu")
    except RAISED as e:
        return f"{type(e).__name__}: a file of tensors, lists and numbers is wanted."
    if not isinstance(state, dict) or "vectors" not in state:
        return "The file should hold a dict with the name 'vectors'."
    kept = state["vectors"]
    if not isinstance(kept, torch.Tensor):
        return f"vectors is a {type(kept).__name__}, not a tensor."
    if kept.is_meta or kept.layout != torch.strided:
        return f"vectors is a tensor on {kept.device}, {kept.layout}: not the rows."
    if kept.dtype != vectors.dtype:
        return f"vectors has become {kept.dtype}."
    if not torch.equal(kept, vectors[:1000]):
        return f"vectors is not the first 1000 rows, but {tuple(kept.shape)}."
    megabytes = path.stat().st_size / 1e6
    if megabytes > 0.5:
        return f"The file has {megabytes:.1f} MB, and 1000 rows of 50 have 0.2."
    return "Right."


print(check(keep))
#> The file has 4.0 MB, and 1000 rows of 50 have 0.2.
# --8<-- [end:check]


# --8<-- [start:solution]
def keep(vectors, count, path):
    torch.save({"vectors": vectors[:count].clone()}, path)


print(check(keep))
#> Right.
# --8<-- [end:solution]


# wrong as the start is: contiguous copies only what is not contiguous
def keep(vectors, count, path):
    torch.save({"vectors": vectors[:count].contiguous()}, path)


assert check(keep).startswith("The file has 4.0 MB")


# wrong: the last rows
def keep(vectors, count, path):
    torch.save({"vectors": vectors[-count:].clone()}, path)


print(check(keep))
#> vectors is not the first 1000 rows, but (1000, 50).


# wrong: half of the precision
def keep(vectors, count, path):
    torch.save({"vectors": vectors[:count].half()}, path)


print(check(keep))
#> vectors has become torch.float16.


# wrong: a list
def keep(vectors, count, path):
    torch.save({"vectors": vectors[:count].tolist()}, path)


print(check(keep))
#> vectors is a list, not a tensor.


# wrong: no dict
def keep(vectors, count, path):
    torch.save(vectors[:count].clone(), path)


print(check(keep))
#> The file should hold a dict with the name 'vectors'.


# wrong: an array, which weights_only refuses
def keep(vectors, count, path):
    torch.save({"vectors": vectors[:count].numpy().copy()}, path)


print(check(keep))
#> UnpicklingError: a file of tensors, lists and numbers is wanted.


# wrong: an empty file
def keep(vectors, count, path):
    path.write_bytes(b"")


print(check(keep))
#> EOFError: a file of tensors, lists and numbers is wanted.


# wrong: nothing is saved
def keep(vectors, count, path):
    return vectors[:count].clone()


print(check(keep))
#> There is no file at path.


# wrong: the shape without the numbers
def keep(vectors, count, path):
    torch.save({"vectors": vectors[:count].to("meta")}, path)


print(check(keep))
#> vectors is a tensor on meta, torch.strided: not the rows.

temporary.cleanup()
