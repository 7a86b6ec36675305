"""Cross-entropy: the gradient of each logit is its probability minus the target."""

# --8<-- [start:first]
import torch
import torch.nn.functional as F
from torch.func import jacrev

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

x = torch.tensor([1.0, 2.0, 3.0], device=device, requires_grad=True)
t = torch.tensor(0, device=device)  # the right class is the first

F.cross_entropy(x, t).backward()
print(x.grad)
#> tensor([-0.9100,  0.2447,  0.6652])

p = F.softmax(x.detach(), 0)
q = F.one_hot(t, 3)
print(p)
#> tensor([0.0900, 0.2447, 0.6652])
print(p - q)  # the formula below
#> tensor([-0.9100,  0.2447,  0.6652])

print(jacrev(F.cross_entropy)(x.detach(), t))
#> tensor([-0.9100,  0.2447,  0.6652])
# --8<-- [end:first]
