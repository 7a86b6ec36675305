"""What goes to a spawned worker is pickled; an open file cannot be."""

# --8<-- [start:file]
import pickle
from pathlib import Path

from torch.utils.data import Dataset

path = Path("data.bin")
path.write_bytes(bytes(range(10)))


class Opened(Dataset):
    def __init__(self, path):
        self.file = path.open("rb")

    def __len__(self):
        return 10

    def __getitem__(self, i):
        self.file.seek(i)
        return self.file.read(1)[0]


class OpensLater(Opened):
    def __init__(self, path):
        self.path, self.file = path, None

    def __getitem__(self, i):
        if self.file is None:  # the first time in this process
            self.file = self.path.open("rb")
        return super().__getitem__(i)


opened = Opened(path)
try:
    pickle.dumps(opened)
except TypeError as error:
    print(type(error).__name__, "_io.BufferedReader" in str(error))
    #> TypeError True
copy = pickle.loads(pickle.dumps(OpensLater(path)))
print(len(copy), copy[7], opened[7])
#> 10 7 7
# --8<-- [end:file]

opened.file.close()
copy.file.close()
path.unlink()
