"""What changes a tensor in place, and what refuses to."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
# --8<-- [start:ways]
x = torch.zeros(3, device=device)
same = x  # not a copy: another name for the same tensor

x.add_(1)
x += 1
x[...] = x * 10  # `...` means all dimensions: every element
torch.add(x, 5, out=x)
print(same)  # it has seen all four changes
#> tensor([25., 25., 25.])

x = x + 1  # not in place: x is a new tensor, same is the old one
print(x, same)
#> tensor([26., 26., 26.]) tensor([25., 25., 25.])
# --8<-- [end:ways]

# --8<-- [start:shape]
m = torch.tensor([[1, 2, 3], [4, 5, 6]], device=device)
turned = m.T  # another tensor: m keeps its shape
print(m.shape, turned.shape)
#> torch.Size([2, 3]) torch.Size([3, 2])

m.t_()  # m itself
print(m)
#> tensor([[1, 4],
#>         [2, 5],
#>         [3, 6]])
# --8<-- [end:shape]

# --8<-- [start:refuse]
counts = torch.tensor([1, 2, 3], device=device)
row = torch.zeros(3, device=device)
matrix = torch.ones(2, 3, device=device)
weight = torch.zeros(3, device=device, requires_grad=True)

for target, other in [(counts, 0.5), (row, matrix), (weight, 1)]:
    try:
        target.add_(other)
    except RuntimeError as error:
        print(error)
        #> result type Float can't be cast to the desired output type Long
        #> output with shape [3] doesn't match the broadcast shape [2, 3]
        #> a leaf Variable that requires grad is being used in an in-place operation.
# --8<-- [end:refuse]

# --8<-- [start:caller]
def shifted(x):
    x += 1  # the caller's tensor
    return x


a = torch.zeros(2, device=device)
b = shifted(a)
print(a)  # was zeros
#> tensor([1., 1.])
# --8<-- [end:caller]
