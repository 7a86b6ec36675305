"""The table of what frees memory: each line is printed if what it says is so."""

import torch
from torch import nn
from torch.multiprocessing.reductions import StorageWeakRef
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:table]
print(" | Frees")
#>  | Frees


def row(call, frees, *facts):
    print(call, "|", frees if all(facts) else "no")
    #> the last reference to a tensor and its views goes | its memory
    #> optimizer.zero_grad() | the gradients: it sets them to None
    #> backward() | what the graph had saved


x = torch.ones(4, 3, device=device)
view, memory = x[0], StorageWeakRef(x.untyped_storage())
del x
still_there = not memory.expired()
del view
call = "the last reference to a tensor and its views goes"
row(call, "its memory", still_there, memory.expired())

net = nn.Linear(3, 2).to(device)
optimizer = torch.optim.SGD(net.parameters())
y = torch.tanh(net(torch.ones(4, 3, device=device)))
loss = F.mse_loss(y, torch.zeros_like(y))
saved = y.grad_fn._saved_result is not None
loss.backward()
there = net.weight.grad is not None
optimizer.zero_grad()
words = "the gradients: it sets them to None"
row("optimizer.zero_grad()", words, there, *(p.grad is None for p in net.parameters()))

try:
    freed = not y.grad_fn._saved_result.numel()
except RuntimeError as error:
    freed = "after they have already been freed" in str(error)
row("backward()", "what the graph had saved", saved, freed)
# --8<-- [end:table]
