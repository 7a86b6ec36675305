"""Sums of exponentials, and products of many probabilities."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:shift]
x = torch.tensor([1000.0, 1001.0], device=device)
print(x.exp().sum().log())
#> tensor(inf)
m = x.max()
print(m + (x - m).exp().sum().log())
#> tensor(1001.3132)
print(torch.logsumexp(x, dim=0))
#> tensor(1001.3132)
# --8<-- [end:shift]

# --8<-- [start:product]
p = torch.full((50,), 0.1, device=device)  # 50 words, each of probability 0.1
print(p.prod())
#> tensor(0.)
print(p.log().sum())
#> tensor(-115.1293)
# --8<-- [end:product]

# --8<-- [start:empty]
x = torch.full((3,), float("-inf"), device=device, requires_grad=True)
y = torch.logsumexp(x, dim=0)
y.backward()
print(y.item(), x.softmax(0).tolist(), x.grad.tolist())
#> -inf [nan, nan, nan] [nan, nan, nan]
# --8<-- [end:empty]
