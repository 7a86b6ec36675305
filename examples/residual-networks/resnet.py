"""A small ResNet on the digits."""

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


class Block(nn.Module):  # see block.py
    def __init__(self, c_in, c_out, stride=1):
        super().__init__()
        self.conv1 = nn.Conv2d(c_in, c_out, 3, stride, padding=1, bias=False)
        self.norm1 = nn.BatchNorm2d(c_out)
        self.conv2 = nn.Conv2d(c_out, c_out, 3, padding=1, bias=False)
        self.norm2 = nn.BatchNorm2d(c_out)
        self.shortcut = nn.Identity()
        if stride != 1 or c_in != c_out:
            self.shortcut = nn.Sequential(
                nn.Conv2d(c_in, c_out, 1, stride, bias=False),
                nn.BatchNorm2d(c_out),
            )

    def forward(self, x):
        y = F.relu(self.norm1(self.conv1(x)))
        y = self.norm2(self.conv2(y))
        return F.relu(y + self.shortcut(x))


# --8<-- [start:net]
class ResNet(nn.Module):
    def __init__(self, channels=(16, 32, 64), blocks=1, classes=10):
        super().__init__()
        self.stem = nn.Sequential(
            nn.Conv2d(1, channels[0], 3, padding=1, bias=False),
            nn.BatchNorm2d(channels[0]),
            nn.ReLU(),
        )
        self.blocks = nn.ModuleList()
        c_in = channels[0]
        for c in channels:
            for _ in range(blocks):
                self.blocks.append(Block(c_in, c, stride=1 if c == c_in else 2))
                c_in = c
        self.head = nn.Sequential(
            nn.AdaptiveAvgPool2d(1),  # (N, 64, 1, 1)
            nn.Flatten(),  # (N, 64)
            nn.Linear(c_in, classes),
        )

    def forward(self, x):
        x = self.stem(x)
        for block in self.blocks:
            x = block(x)
        return self.head(x)


torch.manual_seed(0)
net = ResNet().to(device)
x = torch.randn(2, 1, 8, 8).to(device)
for block in [net.stem, *net.blocks, net.head]:
    x = block(x)
    print(type(block).__name__, tuple(x.shape))
    #> Sequential (2, 16, 8, 8)
    #> Block (2, 16, 8, 8)
    #> Block (2, 32, 4, 4)
    #> Block (2, 64, 2, 2)
    #> Sequential (2, 10)
# --8<-- [end:net]

# --8<-- [start:train]
from sklearn.datasets import load_digits

digits = load_digits()
images = torch.tensor(digits.images / 16).unsqueeze(1).to(device)
labels = torch.tensor(digits.target).to(device)
order = torch.randperm(1797, generator=torch.Generator().manual_seed(0))
train, val = order[:1437], order[1437:]

net.double()  # like the images: in float64 all machines print the same
epochs = 5  # of 23 batches
optimizer = torch.optim.AdamW(net.parameters(), lr=0.005)
scheduler = torch.optim.lr_scheduler.OneCycleLR(optimizer, 0.005, 23 * epochs)
for epoch in range(epochs):
    net.train()
    total = 0.0
    for batch in train[torch.randperm(1437)].split(64):
        loss = F.cross_entropy(net(images[batch]), labels[batch])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        scheduler.step()
        total += loss.item() * len(batch)
    net.eval()
    with torch.no_grad():
        right = (net(images[val]).argmax(1) == labels[val]).sum()
    print(f"epoch {epoch + 1}: loss {total / 1437:.2f}, {right / 360:.1%} right")
    #> epoch 1: loss 1.48, 91.7% right
    #> epoch 2: loss 0.21, 97.8% right
    #> epoch 3: loss 0.04, 98.6% right
    #> epoch 4: loss 0.02, 98.6% right
    #> epoch 5: loss 0.01, 98.3% right
# --8<-- [end:train]
