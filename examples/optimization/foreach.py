"""foreach and fused: the same step, in fewer calls."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:values]
results = {}
for name, options in [
    ("loop", {"foreach": False}),
    ("foreach", {"foreach": True}),
    ("fused", {"fused": True}),
]:
    torch.manual_seed(0)
    net = nn.Sequential(*[nn.Linear(8, 8) for _ in range(10)]).to(device)
    x = torch.randn(16, 8).to(device)
    optimizer = torch.optim.AdamW(net.parameters(), lr=0.001, **options)
    for _ in range(20):
        optimizer.zero_grad()
        net(x).pow(2).mean().backward()
        optimizer.step()
    results[name] = nn.utils.parameters_to_vector(net.parameters()).detach()

for name in ["foreach", "fused"]:
    print(name, f"{(results[name] - results['loop']).abs().max():.4f}")
    #> foreach 0.0000
    #> fused 0.0000
# --8<-- [end:values]

# --8<-- [start:calls]
from torch.utils._python_dispatch import TorchDispatchMode


class Count(TorchDispatchMode):
    calls = 0

    def __torch_dispatch__(self, func, types, args=(), kwargs=None):
        self.calls += 1
        return func(*args, **(kwargs or {}))


for options in [{"foreach": False}, {"foreach": True}, {"fused": True}]:
    optimizer = torch.optim.AdamW(net.parameters(), **options)
    optimizer.step()  # makes the state
    with Count() as count:
        optimizer.step()
    print(options, count.calls)
    #> {'foreach': False} 202
    #> {'foreach': True} 52
    #> {'fused': True} 4
# --8<-- [end:calls]
