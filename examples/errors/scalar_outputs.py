"""backward without arguments wants one number."""

# --8<-- [start:error]
import torch

w = torch.ones(3, requires_grad=True)
losses = w**2
try:
    losses.backward()
except RuntimeError as error:
    print(f"RuntimeError: {error}")
    #> RuntimeError: grad can be implicitly created only for scalar outputs

losses.mean().backward()
print(w.grad)
#> tensor([0.6667, 0.6667, 0.6667])
# --8<-- [end:error]
