"""What a GPU says about itself."""
# devices: cuda -- asks a GPU about itself

import torch

# --8<-- [start:gpu]
torch.cuda.is_available()
torch.cuda.device_count()
torch.cuda.get_device_name()
torch.cuda.synchronize()  # wait, then time
torch.cuda.mem_get_info()  # free, all
torch.cuda.memory_allocated()  # tensors
torch.cuda.memory_reserved()  # kept
torch.cuda.max_memory_allocated()  # peak
torch.cuda.empty_cache()  # gives back
# --8<-- [end:gpu]
