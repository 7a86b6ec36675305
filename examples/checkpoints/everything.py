"""Stopped in the middle of an epoch, resumed: the same bits as without a break."""

import tempfile
from pathlib import Path

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
temporary = tempfile.TemporaryDirectory()
folder = Path(temporary.name)

# --8<-- [start:loader]
from torch.nn import functional as F
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
train_set = TensorDataset(torch.rand(320, 64), torch.randint(10, (320,)))


def batches(epoch, done):
    """The batches of an epoch, without the first `done`."""
    own = torch.Generator().manual_seed(epoch)
    order = torch.randperm(len(train_set), generator=own)[32 * done :].tolist()
    return DataLoader(train_set, batch_size=32, sampler=order, generator=own)


print(len(batches(epoch=3, done=0)), len(batches(epoch=3, done=4)))
#> 10 6
labels = [y for _, y in batches(epoch=3, done=0)]
rest = [y for _, y in batches(epoch=3, done=4)]
print(all(map(torch.equal, labels[4:], rest)))
#> True
# --8<-- [end:loader]


# --8<-- [start:parts]
def start(seed):
    torch.manual_seed(seed)
    net = nn.Sequential(nn.Linear(64, 32), nn.Dropout(0.2), nn.Linear(32, 10))
    optimizer = torch.optim.Adam(net.to(device).parameters(), lr=0.003)
    scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=40)
    scaler = torch.amp.GradScaler(device.type, growth_interval=7)
    return {"net": net, "optim": optimizer, "plan": scheduler, "scaler": scaler}


def save(path, parts, epoch, done):
    state = {name: part.state_dict() for name, part in parts.items()}
    state["rng"] = [torch.get_rng_state(), *torch.cuda.get_rng_state_all()]
    torch.save(state | {"epoch": epoch, "done": done}, path)


def load(path, parts):
    state = torch.load(path, map_location="cpu")
    for name, part in parts.items():
        part.load_state_dict(state[name])
    torch.set_rng_state(state["rng"][0])
    torch.cuda.set_rng_state_all(state["rng"][1:])
    return state["epoch"], state["done"]
# --8<-- [end:parts]


# --8<-- [start:train]
def train(parts, first, done, stop, path):
    net, optimizer, scheduler, scaler = parts.values()
    for epoch in range(first, 4):
        for x, y in batches(epoch, done):
            x, y = x.to(device), y.to(device)
            with torch.autocast(device.type, dtype=torch.float16):
                loss = F.cross_entropy(net(x), y)
            optimizer.zero_grad()
            scaler.scale(loss).backward()
            scaler.step(optimizer)
            scaler.update()
            scheduler.step()
            done += 1
            if (epoch, done) == stop:
                save(path, parts, epoch, done)
        done = 0


path = folder / "middle.pt"
whole = start(seed=0)
train(whole, first=0, done=0, stop=(2, 4), path=path)

resumed = start(seed=1)
epoch, done = load(path, resumed)
train(resumed, epoch, done, stop=None, path=path)
for name in ["net", "plan", "scaler"]:
    print(name, str(whole[name].state_dict()) == str(resumed[name].state_dict()))
    #> net True
    #> plan True
    #> scaler True
weights = [parts["net"][0].weight for parts in (whole, resumed)]
print(epoch, done, torch.equal(*weights))
#> 2 4 True
# --8<-- [end:train]

temporary.cleanup()
