"""Views share memory with their base; copies do not."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
# --8<-- [start:change]
x = torch.zeros(2, 3, device=device)
row = x[0]  # a view
copy = x[[0]]  # a list as index: a copy

x[0, 0] = 1
print(row)
#> tensor([1., 0., 0.])
print(copy)
#> tensor([[0., 0., 0.]])

row[1] = 2
print(x)
#> tensor([[1., 2., 0.],
#>         [0., 0., 0.]])
# --8<-- [end:change]

# --8<-- [start:shares]
def shares(a, b):
    return a.untyped_storage().data_ptr() == b.untyped_storage().data_ptr()


x = torch.arange(6.0, device=device).reshape(2, 3)
t = x.t()  # not contiguous

views = [
    x[0], x[:, 1:], x[..., None],
    x.view(6), x.expand(4, 2, 3), x.unsqueeze(0), x.squeeze(),
    t, x.transpose(0, 1), x.permute(1, 0), x.diagonal(),
    x.split(1)[0], x.chunk(2)[0], x.unbind()[0],
    x.detach(),
]
print(all(shares(x, y) for y in views))
#> True

copies = [
    x[[0]], x[x >= 0], x.clone(), x.repeat(1, 1), x.flip(0),
    torch.cat([x]), torch.stack([x]), x + 0,
]
print(any(shares(x, y) for y in copies))
#> False

print(shares(x, x.reshape(6)), shares(t, t.reshape(6)))
#> True False
print(shares(x, x.flatten()), shares(t, t.flatten()))
#> True False
print(shares(x, x.contiguous()), shares(t, t.contiguous()))
#> True False
print(shares(x, x.to(torch.float32)), shares(x, x.to(torch.float64)))
#> True False
# --8<-- [end:shares]
