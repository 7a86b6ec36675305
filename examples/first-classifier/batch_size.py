"""Which batch size: 8, 32 and 128, with one learning rate and with one for each."""

import torch
from sklearn.datasets import load_digits
from torch import nn
from torch.nn import functional as F
from torch.utils.data import DataLoader, TensorDataset, random_split

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
digits = load_digits()
images = torch.tensor(digits.data / 16, dtype=torch.float32)
data = TensorDataset(images, torch.tensor(digits.target))
generator = torch.Generator().manual_seed(0)
train_set, val_set = random_split(data, [1497, 300], generator=generator)


def measure(net, part):
    x, y = part[:]
    x, y = x.to(device), y.to(device)
    with torch.no_grad():
        logits = net(x)
    loss = F.cross_entropy(logits, y).item()
    return loss, (logits.argmax(1) == y).float().mean().item()


# --8<-- [start:batch-size]
def train(batch_size, rate):
    torch.manual_seed(0)
    net = nn.Sequential(nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 10)).to(device)
    optimizer = torch.optim.SGD(net.parameters(), lr=rate)
    loader = DataLoader(train_set, batch_size=batch_size, shuffle=True)
    for _ in range(15):
        for x, y in loader:
            loss = F.cross_entropy(net(x.to(device)), y.to(device))
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    (loss, _), (_, accuracy) = measure(net, train_set), measure(net, val_set)
    return (
        f"{batch_size:3} images, rate {rate:.2f}, {15 * len(loader):4} steps: "
        f"training loss {loss:.2f}, validation accuracy {accuracy:.2f}"
    )


for batch_size in (8, 32, 128):
    print(train(batch_size, 0.2))
    #>   8 images, rate 0.20, 2820 steps: training loss 0.02, validation accuracy 0.98
    #>  32 images, rate 0.20,  705 steps: training loss 0.09, validation accuracy 0.96
    #> 128 images, rate 0.20,  180 steps: training loss 0.27, validation accuracy 0.93
# --8<-- [end:batch-size]

# --8<-- [start:rates]
for batch_size in (8, 32, 128):
    print(train(batch_size, 0.2 * batch_size / 32))
    #>   8 images, rate 0.05, 2820 steps: training loss 0.08, validation accuracy 0.95
    #>  32 images, rate 0.20,  705 steps: training loss 0.09, validation accuracy 0.96
    #> 128 images, rate 0.80,  180 steps: training loss 0.11, validation accuracy 0.95
# --8<-- [end:rates]
