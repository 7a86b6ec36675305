"""A dataset in several files, shards: each worker reads some of them."""

# --8<-- [start:file]
from pathlib import Path

from torch.utils.data import DataLoader, IterableDataset, get_worker_info


class Shards(IterableDataset):
    def __init__(self, paths):
        self.paths = paths

    def __iter__(self):
        info = get_worker_info()
        mine = self.paths[info.id :: info.num_workers] if info else self.paths
        for path in mine:
            with open(path, encoding="utf-8") as file:
                for line in file:  # one line in memory at a time
                    yield line.strip()


def main():
    paths = ["part0.txt", "part1.txt", "part2.txt"]
    for path in paths:
        name = Path(path).stem
        Path(path).write_text(f"{name} a\n{name} b\n", "utf-8")

    for batch in DataLoader(Shards(paths), batch_size=2, num_workers=2):
        print(batch)
        #> ['part0 a', 'part0 b']
        #> ['part1 a', 'part1 b']
        #> ['part2 a', 'part2 b']

    for path in paths:
        Path(path).unlink()


if __name__ == "__main__":
    main()
# --8<-- [end:file]
