"""backward frees what the graph had saved."""

# --8<-- [start:error]
import torch

w = torch.ones(3, requires_grad=True)
scale = w.exp()  # computed once, before the loop
try:
    for _ in range(2):
        scale.sum().backward()
except RuntimeError as error:
    print("RuntimeError:", str(error).split(" (")[0])
    #> RuntimeError: Trying to backward through the graph a second time

for _ in range(2):
    scale = w.exp()  # in the loop
    scale.sum().backward()
print(w.grad)  # twice e, added to the first e
#> tensor([8.1548, 8.1548, 8.1548])
# --8<-- [end:error]
