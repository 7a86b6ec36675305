"""A sampler gives the numbers of the samples; a loader fetches what it says."""

# --8<-- [start:samplers]
import torch
from torch.utils.data import (
    BatchSampler,
    DataLoader,
    RandomSampler,
    SequentialSampler,
    SubsetRandomSampler,
)

torch.manual_seed(2)
data = ["a", "b", "c", "d", "e", "f"]
print(list(SequentialSampler(data)))  # shuffle=False
#> [0, 1, 2, 3, 4, 5]
print(list(RandomSampler(data)))  # shuffle=True
#> [0, 5, 2, 4, 3, 1]
print(list(RandomSampler(data, num_samples=3)))  # a short epoch
#> [4, 3, 2]
print(list(SubsetRandomSampler([0, 2, 4])))  # these only
#> [4, 0, 2]
print(list(BatchSampler(SequentialSampler(data), batch_size=4, drop_last=False)))
#> [[0, 1, 2, 3], [4, 5]]

for batch in DataLoader(data, batch_size=2, sampler=SubsetRandomSampler([0, 2, 4])):
    print(batch)
    #> ['e', 'a']
    #> ['c']
# --8<-- [end:samplers]
