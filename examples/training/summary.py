"""A whole training: data, model, loss, optimizer, loop, accuracy on unseen images."""

# --8<-- [start:summary]
import torch
from sklearn.datasets import load_digits
from torch import nn
from torch.nn import functional as F
from torch.utils.data import DataLoader, TensorDataset, random_split

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.manual_seed(0)

digits = load_digits()  # 1,797 images of 8x8, values 0 to 16
images = torch.tensor(digits.images / 16, dtype=torch.float32).unsqueeze(1)
data = TensorDataset(images, torch.tensor(digits.target))
train_set, test_set = random_split(data, [0.8, 0.2])

net = nn.Sequential(
    nn.Conv2d(1, 16, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
    nn.Flatten(), nn.Linear(16 * 4 * 4, 10),
).to(device)
optimizer = torch.optim.Adam(net.parameters(), lr=0.01)

for epoch in range(1, 11):
    total = 0.0
    for x, y in DataLoader(train_set, batch_size=32, shuffle=True):
        x, y = x.to(device), y.to(device)
        optimizer.zero_grad()
        loss = F.cross_entropy(net(x), y)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(x)
    if epoch in (1, 4, 7, 10):
        print(f"epoch {epoch}: loss {total / len(train_set):.2f}")
        #> epoch 1: loss 1.10
        #> epoch 4: loss 0.11
        #> epoch 7: loss 0.05
        #> epoch 10: loss 0.03

net.eval()
with torch.no_grad():
    x, y = next(iter(DataLoader(test_set, batch_size=len(test_set))))
    accuracy = (net(x.to(device)).argmax(1).cpu() == y).float().mean().item()
print(f"accuracy {accuracy:.2f}")
#> accuracy 0.98
# --8<-- [end:summary]
