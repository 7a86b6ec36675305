"""A loss that is kept keeps its graph, until `backward` frees what the graph saved."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:kept]
import weakref


class Saved:  # holds a tensor that the graph saves for backward
    def __init__(self, tensor):
        self.tensor = tensor
        alive.add(self)


alive = weakref.WeakSet()
w = torch.ones(1000, device=device, requires_grad=True)
losses = []
with torch.autograd.graph.saved_tensors_hooks(Saved, lambda saved: saved.tensor):
    for _ in range(3):
        losses.append(w.square().mean())
        print(len(alive))
        #> 1
        #> 2
        #> 3

for loss in losses:
    loss.backward()
print(len(alive), len(losses))
#> 0 3
# --8<-- [end:kept]
