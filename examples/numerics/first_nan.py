"""Which operation made the first NaN."""

# --8<-- [start:first]
import torch
from torch.overrides import TorchFunctionMode

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


class StopAtNaN(TorchFunctionMode):
    def __torch_function__(self, function, types, args=(), kwargs=None):
        result = function(*args, **(kwargs or {}))
        if isinstance(result, torch.Tensor) and result.isnan().any():
            raise FloatingPointError(f"{function.__name__} gave NaN")
        return result


x = torch.tensor([4.0, 1.0, 0.0], device=device)
try:
    with StopAtNaN():
        print((x.sqrt() + x.log() * x).sum())  # log gives -inf, and that times 0
except FloatingPointError as error:
    print(error)
    #> mul gave NaN
# --8<-- [end:first]
