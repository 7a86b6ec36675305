"""no_grad: inputs stay as they are, results do not track."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:no-grad]
x = torch.ones(3, device=device, requires_grad=True)
with torch.no_grad():
    print(x * 2)
    #> tensor([2., 2., 2.])
    print(x)
    #> tensor([1., 1., 1.], requires_grad=True)
    print(x[:2].requires_grad)  # a view of x
    #> True
    print(torch.ones(3, device=device, requires_grad=True))  # a new leaf
    #> tensor([1., 1., 1.], requires_grad=True)
print(x * 2)
#> tensor([2., 2., 2.], grad_fn=<MulBackward0>)
# --8<-- [end:no-grad]

# --8<-- [start:saved]
saved = []


def pack(t):
    saved.append(t)
    return t


with torch.autograd.graph.saved_tensors_hooks(pack, lambda t: t):
    (x * x).exp()  # x twice, and the result of exp
    print(len(saved))
    #> 3

    saved.clear()
    with torch.no_grad():
        (x * x).exp()
    print(len(saved))
    #> 0
# --8<-- [end:saved]


# --8<-- [start:decorator]
@torch.no_grad()
def predict(x):
    return x.sum()


print(predict(x))
#> tensor(3.)
print(x.sum())
#> tensor(3., grad_fn=<SumBackward0>)
# --8<-- [end:decorator]

# --8<-- [start:update]
w = torch.tensor([1.0, 2.0], device=device, requires_grad=True)
(w**2).sum().backward()
with torch.no_grad():
    w -= 0.1 * w.grad  # in place: w = w - ... would be a new tensor
print(w)
#> tensor([0.8000, 1.6000], requires_grad=True)
# --8<-- [end:update]
