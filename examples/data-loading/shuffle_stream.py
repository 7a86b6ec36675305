"""A stream cannot be shuffled by the loader; a buffer does it nearly."""

# --8<-- [start:shuffle]
import random

from torch.utils.data import DataLoader, IterableDataset


class Shuffled(IterableDataset):
    def __init__(self, stream, size):
        self.stream, self.size = stream, size

    def __iter__(self):
        buffer = []
        for item in self.stream:
            buffer.append(item)
            if len(buffer) == self.size:
                yield buffer.pop(random.randrange(self.size))
        random.shuffle(buffer)
        yield from buffer


random.seed(0)
stream = Shuffled(range(10), size=4)
print([int(x) for x in DataLoader(stream, batch_size=None)])
#> [3, 4, 0, 5, 7, 8, 6, 1, 9, 2]
try:
    DataLoader(stream, shuffle=True)
except ValueError as error:
    print(f"ValueError: {error}"[:53])
    #> ValueError: DataLoader with IterableDataset: expected
# --8<-- [end:shuffle]
