"""The table of what saves memory: a line is printed if the way costs what it says."""

from functools import partial

import torch
from torch import nn
from torch.utils.checkpoint import checkpoint

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:table]
print("Do | It costs")
#> Do | It costs


def row(way, cost, *facts):
    print(way, "|", cost if all(facts) else "no")
    #> a smaller batch | noisier gradients
    #> accumulate gradients over several small batches | time
    #> mixed precision | precision
    #> checkpointing | one more forward pass
    #> an optimizer with less state: SGD instead of Adam | another training


torch.manual_seed(0)
net = nn.Sequential(nn.Linear(20, 20), nn.Tanh(), nn.Linear(20, 1)).to(device)
x, y = torch.randn(512, 20).to(device), torch.randn(512, 1).to(device)
weight = net[0].weight
runs = []
net.register_forward_pre_hook(lambda *_: runs.append("forward"))


def gradient(*batches, forward=net):
    net.zero_grad()
    runs.clear()
    for batch in batches:
        loss = (forward(x[batch]) - y[batch]).square().sum()
        (loss / sum(map(len, batches))).backward()
    return weight.grad.clone()


def noise(size):
    batches = torch.arange(512, device=device).split(size)
    return torch.stack([gradient(batch) for batch in batches]).std(0).mean()


row("a smaller batch", "noisier gradients", noise(8) > noise(64))

whole = torch.arange(64, device=device)
expected = gradient(whole)
small = gradient(*whole.split(16))
facts = torch.allclose(small, expected, atol=1e-6), len(runs) == 4  # in turn
row("accumulate gradients over several small batches", "time", *facts)

with torch.autocast(device.type, dtype=torch.bfloat16):
    error = (gradient(whole) - expected).abs().max() / expected.abs().max()
row("mixed precision", "precision", 1e-4 < error < 1e-1)

again = gradient(whole, forward=partial(checkpoint, net, use_reentrant=False))
facts = torch.allclose(again, expected), len(runs) == 2
row("checkpointing", "one more forward pass", *facts)

kept, after = [], []
for kind in (torch.optim.SGD, torch.optim.Adam):
    weights = [w.detach().clone().requires_grad_() for w in net.parameters()]
    optimizer = kind(weights, lr=0.1)
    for w, trained in zip(weights, net.parameters(), strict=True):
        w.grad = trained.grad.clone()
    optimizer.step()
    state = optimizer.state_dict()["state"].values()
    kept.append(sum(t.numel() for s in state for t in s.values() if t is not None))
    after.append(weights[0].detach())
facts = kept[0] < kept[1], not torch.allclose(*after)
row("an optimizer with less state: SGD instead of Adam", "another training", *facts)
# --8<-- [end:table]
