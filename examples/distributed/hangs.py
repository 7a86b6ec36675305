"""One process does not come: a timeout, and a barrier that names it."""
# devices: cpu -- monitored_barrier is for gloo

# --8<-- [start:file]
import re
import tempfile
from concurrent.futures import ProcessPoolExecutor
from datetime import timedelta
from multiprocessing import get_context

import torch
from torch import distributed as dist


def work(rank, file):
    store = dist.FileStore(file, 2)
    dist.init_process_group("gloo", store=store, rank=rank, world_size=2)
    patient = dist.new_group()  # waits for 30 minutes
    impatient = dist.new_group(timeout=timedelta(seconds=5))  # also for this call
    lines = []
    if rank == 0:  # the bug: rank 1 does not come here
        try:
            dist.monitored_barrier(patient, timeout=timedelta(seconds=1))
        except RuntimeError as error:
            lines.append(re.search(r"Rank 1 failed to pass \w+", str(error))[0])
        try:
            dist.all_reduce(torch.ones(2), group=impatient)
        except RuntimeError as error:
            lines.append(re.search("Timed out waiting", str(error))[0])
        store.set("seen", "")
    store.wait(["seen"])  # rank 1 stays until then
    dist.destroy_process_group()
    return lines


if __name__ == "__main__":
    spawn = get_context("spawn")
    with tempfile.TemporaryDirectory() as folder, ProcessPoolExecutor(2, spawn) as pool:
        for lines in pool.map(work, range(2), [f"{folder}/store"] * 2):
            print(lines)
            #> ['Rank 1 failed to pass monitoredBarrier', 'Timed out waiting']
            #> []
# --8<-- [end:file]
