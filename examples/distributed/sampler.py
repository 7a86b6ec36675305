"""DistributedSampler gives each process as many samples, and repeats one for it."""

# --8<-- [start:sampler]
from torch.utils.data import DistributedSampler, Subset

data = range(5)
for rank in range(2):
    sampler = DistributedSampler(data, num_replicas=2, rank=rank, shuffle=False)
    once = Subset(data, range(rank, len(data), 2))  # each sample in one process
    print(f"rank {rank}: {list(sampler)}, each once: {list(once)}")
    #> rank 0: [0, 2, 4], each once: [0, 2, 4]
    #> rank 1: [1, 3, 0], each once: [1, 3]
# --8<-- [end:sampler]
