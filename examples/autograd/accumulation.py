"""backward adds to .grad; how to clear it, and when."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:accumulate]
w = torch.tensor(3.0, device=device, requires_grad=True)
for _ in range(3):
    loss = w**2
    loss.backward()
    print(w.grad)
    #> tensor(6.)
    #> tensor(12.)
    #> tensor(18.)
# --8<-- [end:accumulate]

# --8<-- [start:clear]
w.grad = None
loss = w**2
loss.backward()
print(w.grad)
#> tensor(6.)
# --8<-- [end:clear]

# --8<-- [start:zero-grad]
from torch import nn

net = nn.Linear(2, 1).to(device)
x = torch.ones(2, device=device)

net(x).sum().backward()
print(net.weight.grad)
#> tensor([[1., 1.]])

net.zero_grad()  # optimizer.zero_grad() does the same
print(net.weight.grad)
#> None

net(x).sum().backward()
net.zero_grad(set_to_none=False)
print(net.weight.grad)
#> tensor([[0., 0.]])
# --8<-- [end:zero-grad]


# --8<-- [start:when]
def train(clear):
    w = torch.tensor(3.0, device=device, requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=0.1)
    for _ in range(3):
        if clear == "before forward":
            optimizer.zero_grad()
        loss = w**2
        if clear == "before backward":
            optimizer.zero_grad()
        loss.backward()
        if clear == "before step":
            optimizer.zero_grad()
        optimizer.step()
        if clear == "after step":
            optimizer.zero_grad()
    return round(w.item(), 4)


print("before forward: ", train("before forward"))
#> before forward:  1.536
print("before backward:", train("before backward"))
#> before backward: 1.536
print("after step:     ", train("after step"))
#> after step:      1.536
print("before step:    ", train("before step"))
#> before step:     3.0
print("never:          ", train("never"))
#> never:           -0.024
# --8<-- [end:when]
