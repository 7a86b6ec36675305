"""The table of what frees memory: each line is printed if what it says is so."""

import weakref

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:table]
print(" | Frees")
#>  | Frees


def row(call, frees, *facts):
    print(call, "|", frees if all(facts) else "no")
    #> the last reference to a tensor goes | its memory
    #> optimizer.zero_grad() | the gradients: it sets them to None
    #> backward() | what the graph had saved


x = torch.ones(4, 3, device=device)
kept, watched = [x], weakref.ref(x)
del x
still_there = watched() is not None
kept.clear()
gone = watched() is None
row("the last reference to a tensor goes", "its memory", still_there, gone)

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
