"""The table of what to write: a line says what its call gave."""

import numpy as np
import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:table]
print("you want | write")
#> you want | write


def gives(source, result):
    """What the result is, and whose memory it has."""
    kind = "a tensor" if isinstance(result, torch.Tensor) else "an array"
    before = result[0].item()
    source[0] += 1
    if result[0] == before:
        return f"{kind} of its own"
    whose = "tensor" if isinstance(source, torch.Tensor) else "array"
    return f"{kind} on the memory of the {whose}"


a, x = np.ones(3), torch.ones(3)
print(gives(a, torch.from_numpy(a)), "| torch.from_numpy(a)")
#> a tensor on the memory of the array | torch.from_numpy(a)
print(gives(a, torch.tensor(a)), "| torch.tensor(a)")
#> a tensor of its own | torch.tensor(a)

y = torch.as_tensor(a, dtype=torch.float32).to(device)
layer = torch.nn.Linear(3, 1).to(device)  # refuses another dtype or device
words = "float32 on the device, for a model" if layer(y).dtype == y.dtype else "no"
print(words, "| torch.as_tensor(a, dtype=torch.float32).to(device)")
#> float32 on the device, for a model | torch.as_tensor(a, dtype=torch.float32).to(device)

print(gives(x, x.numpy()), "| x.numpy()")
#> an array on the memory of the tensor | x.numpy()

w = torch.ones(3, device=device, requires_grad=True)
try:
    w.numpy()
except (RuntimeError, TypeError):
    words = "an array from a tensor that requires grad or is on a GPU"
arrays = w.detach().cpu().numpy(), w.numpy(force=True)
words = words if np.array_equal(*arrays) else "no"
print(words, "| x.detach().cpu().numpy() or x.numpy(force=True)")
#> an array from a tensor that requires grad or is on a GPU | x.detach().cpu().numpy() or x.numpy(force=True)

print(gives(x, x.numpy(force=True).copy()), "| x.numpy(force=True).copy()")
#> an array of its own | x.numpy(force=True).copy()
# --8<-- [end:table]
