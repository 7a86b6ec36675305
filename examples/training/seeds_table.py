"""The table of seeds: each line is printed if what it says is so."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:table]
print("Again with | The result")
#> Again with | The result


def train(seed):
    torch.manual_seed(seed)
    net = nn.Linear(1000, 10).to(device)
    optimizer = torch.optim.Adam(net.parameters(), lr=0.003)
    for _ in range(5):
        optimizer.zero_grad()
        net(torch.randn(32, 1000).to(device)).square().mean().backward()
        optimizer.step()
    return net.weight.detach()


def row(again, result, fact):
    print(again, "|", result if fact else "no")
    #> the same seed, machine and software | the same bits
    #> another seed | another network
    #> another number of threads | other rounding: sums in another order


weights = train(seed=0)
same = torch.equal(weights, train(seed=0))
row("the same seed, machine and software", "the same bits", same)
row("another seed", "another network", not torch.allclose(weights, train(seed=1), 0.1))

torch.manual_seed(0)
numbers = torch.randn(1_000_000)
sums = set()
for threads in (1, 2, 3, 4):
    torch.set_num_threads(threads)
    sums.add(numbers.sum().item())
row("another number of threads", "other rounding: sums in another order", len(sums) > 1)
# --8<-- [end:table]
