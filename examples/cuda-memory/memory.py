"""What the allocator holds, and what gives it back."""
# devices: cuda -- reads the memory of a GPU

import torch


# --8<-- [start:allocated]
def show():
    allocated = torch.cuda.memory_allocated() // 2**20
    unused = torch.cuda.memory_reserved() // 2**20 - allocated
    print(f"{allocated} MiB allocated; room for x in the rest: {unused >= 256}")


show()
x = torch.zeros(64, 1024, 1024, device="cuda")  # 256 MiB
show()
del x  # the memory goes back to PyTorch, which keeps it for the next tensor
show()
torch.cuda.empty_cache()  # the memory goes back to the GPU, for other programs
show()
# --8<-- [end:allocated]

# --8<-- [start:peak]
torch.cuda.reset_peak_memory_stats()
x = torch.zeros(64, 1024, 1024, device="cuda")
y = x + x + x  # x + x is freed after the second sum
print(torch.cuda.memory_allocated() // 2**20)
print(torch.cuda.max_memory_allocated() // 2**20)
# --8<-- [end:peak]
