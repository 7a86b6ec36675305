"""DistributedSampler gives each process as many samples, and repeats one for it."""

# --8<-- [start:sampler]
from torch.utils.data import DistributedSampler

data = range(5)
for rank in range(2):
    sampler = DistributedSampler(data, num_replicas=2, rank=rank, shuffle=False)
    print(f"rank {rank}:", list(sampler))
    #> rank 0: [0, 2, 4]
    #> rank 1: [1, 3, 0]
# --8<-- [end:sampler]
