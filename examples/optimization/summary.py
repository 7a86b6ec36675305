"""An optimizer, a scheduler and clipping in one loop."""

# --8<-- [start:summary]
import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

torch.manual_seed(0)
x = torch.randn(64, 8).to(device)
y = (x[:, 0] > 0).long()
net = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 2)).to(device)
optimizer = torch.optim.AdamW(net.parameters(), lr=0.01, weight_decay=0.01)
scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=100)

for step in range(100):
    optimizer.zero_grad()
    loss = F.cross_entropy(net(x), y)
    loss.backward()
    nn.utils.clip_grad_norm_(net.parameters(), max_norm=1.0)
    optimizer.step()
    if step % 33 == 0:
        print(f"step {step}: lr {scheduler.get_last_lr()[0]:.4f}, loss {loss:.2f}")
        #> step 0: lr 0.0100, loss 0.69
        #> step 33: lr 0.0075, loss 0.22
        #> step 66: lr 0.0026, loss 0.09
        #> step 99: lr 0.0000, loss 0.07
    scheduler.step()
# --8<-- [end:summary]
