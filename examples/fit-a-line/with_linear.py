"""The same line again: nn.Linear holds w and b, SGD takes the steps."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:model]
from torch import nn

x = torch.tensor([[0.0], [1.0], [2.0], [3.0]], device=device)
y = torch.tensor([[1.0], [4.0], [5.0], [8.0]], device=device)

model = nn.Linear(1, 1).to(device)
with torch.no_grad():  # start where the others started
    model.weight.fill_(1.0)
    model.bias.fill_(0.0)
print(x.shape, model(x).shape)
#> torch.Size([4, 1]) torch.Size([4, 1])
print(model(x).tolist())
#> [[0.0], [1.0], [2.0], [3.0]]
# --8<-- [end:model]

# --8<-- [start:loop]
loss_function = nn.MSELoss()
optimizer = torch.optim.SGD(model.parameters(), lr=0.05)
for epoch in range(101):
    loss = loss_function(model(x), y)
    if epoch in (0, 1, 2, 3, 10, 100):
        w, b = model.weight.item(), model.bias.item()
        print(f"{epoch:3}  loss {loss:.3f}  w {w:.3f}  b {b:.3f}")
        #>   0  loss 11.000  w 1.000  b 0.000
        #>   1  loss 3.890  w 1.600  b 0.300
        #>   2  loss 1.497  w 1.945  b 0.480
        #>   3  loss 0.689  w 2.142  b 0.590
        #>  10  loss 0.254  w 2.375  b 0.810
        #> 100  loss 0.200  w 2.212  b 1.174
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
# --8<-- [end:loop]

# --8<-- [start:predict]
with torch.no_grad():
    print(f"{model(torch.tensor([[4.0]], device=device)).item():.1f}")
    #> 10.0
# --8<-- [end:predict]
