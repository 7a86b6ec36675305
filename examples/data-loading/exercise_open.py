"""Exercise: a dataset that can be sent to a spawned worker."""

# --8<-- [start:start]
from pathlib import Path

from torch.utils.data import Dataset

path = Path("lines.txt")
path.write_text("0\n1\n2\n3\n", "ascii")  # two bytes for each line


class Lines(Dataset):
    def __init__(self, path):
        self.file = path.open("rb")

    def __len__(self):
        return 4

    def __getitem__(self, i):
        self.file.seek(2 * i)
        return int(self.file.readline())


# --8<-- [end:start]


# --8<-- [start:check]
import builtins
import io
import pickle


def check(Lines):
    opened, real = [], builtins.open

    def noted(*args, **kwargs):
        opened.append(real(*args, **kwargs))
        return opened[-1]

    builtins.open = io.open = noted
    try:
        data = Lines(path)
        found = [data[len(data) - 1]]
        try:
            content = pickle.dumps(Lines(path))  # as for a worker
        except (AttributeError, TypeError, pickle.PicklingError):
            return "It cannot be pickled: what does it hold of one process?"
        copy, before = pickle.loads(content), len(opened)
        found += [copy[0], copy[2]]
    except (AttributeError, TypeError, ValueError) as error:
        return f"Reading a line raises: {error}"
    finally:
        builtins.open = io.open = real
        for file in opened:
            file.close()
    if found != [3, 0, 2]:
        return f"The lines 3, 0 and 2 are {found}."
    if len(opened) - before > 1:
        return f"To read two lines it opened the file {len(opened) - before} times."
    return "Right."


print(check(Lines))
#> It cannot be pickled: what does it hold of one process?
# --8<-- [end:check]


# --8<-- [start:solution]
class Lines(Dataset):
    def __init__(self, path):
        self.path, self.file = path, None

    def __len__(self):
        return 4

    def __getitem__(self, i):
        if self.file is None:
            self.file = self.path.open("rb")
        self.file.seek(2 * i)
        return int(self.file.readline())


print(check(Lines))
#> Right.
# --8<-- [end:solution]


# wrong: opened for each line
class Each(Lines):
    def __getitem__(self, i):
        with self.path.open("rb") as file:
            file.seek(2 * i)
            return int(file.readline())


print(check(Each))
#> To read two lines it opened the file 2 times.


# wrong: it is closed after the first line
class Closed(Lines):
    def __getitem__(self, i):
        if self.file is None:
            self.file = self.path.open("rb")
        with self.file as file:
            file.seek(2 * i)
            return int(file.readline())


print(check(Closed))
#> Reading a line raises: I/O operation on closed file.


# wrong: no seek
class Next(Lines):
    def __getitem__(self, i):
        if self.file is None:
            self.file = self.path.open("rb")
        return int(self.file.readline())


print(check(Next))
#> The lines 3, 0 and 2 are [0, 0, 1].

path.unlink()
