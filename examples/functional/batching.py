"""vmap: from a function of one sample to a function of a batch."""

import torch
from torch.func import vmap

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:one]
def score(w, x):  # two vectors, one number
    return (w @ x).tanh()


w = torch.tensor([1.0, -1.0], device=device)
rows = torch.tensor([[1.0, 2.0], [3.0, 3.0], [0.0, -2.0]], device=device)
print(vmap(score, in_dims=(None, 0))(w, rows))  # the same w, each row
#> tensor([-0.7616,  0.0000,  0.9640])
print(torch.stack([score(w, x) for x in rows]))
#> tensor([-0.7616,  0.0000,  0.9640])
# --8<-- [end:one]

# --8<-- [start:dims]
def shape_inside(x):
    print("inside:", x.shape)
    #> inside: torch.Size([8, 5])
    #> inside: torch.Size([3, 5])
    #> inside: torch.Size([3, 8])
    return x * 2


images = torch.zeros(3, 8, 5, device=device)
print(vmap(shape_inside)(images).shape)  # along the first dimension
#> torch.Size([3, 8, 5])
print(vmap(shape_inside, in_dims=1)(images).shape)  # along the second
#> torch.Size([8, 3, 5])
print(vmap(shape_inside, in_dims=-1, out_dims=-1)(images).shape)
#> torch.Size([3, 8, 5])
# --8<-- [end:dims]

# --8<-- [start:structures]
p = {"w": w, "b": torch.tensor(0.5, device=device)}


def line(p, x):
    return p["w"] @ x + p["b"]


print(vmap(line, in_dims=(None, 0))(p, rows))  # None for all that is in p
#> tensor([-0.5000,  0.5000,  2.5000])
many = {"w": rows, "b": p["b"]}
print(vmap(line, in_dims=({"w": 0, "b": None}, None))(many, w))  # three w
#> tensor([-0.5000,  0.5000,  2.5000])
# --8<-- [end:structures]

# --8<-- [start:pairs]
def distance(a, b):
    return (a - b).norm()


from_one = vmap(distance, in_dims=(None, 0))  # one a, all b
from_all = vmap(from_one, in_dims=(0, None))  # all a, all b
points = torch.tensor([[0.0, 0.0], [3.0, 4.0]], device=device)
print(from_all(points, rows).shape)
#> torch.Size([2, 3])
print(from_all(points, points))
#> tensor([[0., 5.],
#>         [5., 0.]])
# --8<-- [end:pairs]

# --8<-- [start:wrong]
try:
    vmap(score)(w, rows)  # takes w apart as well
except ValueError as error:
    print(str(error).partition(", ")[2])
    #> got sizes [2, 3] for the mapped dimension

try:
    vmap(lambda x, scale: x * scale)(rows, 2.0)
except ValueError as error:
    print(str(error).split(", ")[-1])
    #> please use None as the respective in_dim

print(vmap(lambda x, scale: x * scale)(rows, scale=w))  # by name: shared by all
#> tensor([[ 1., -2.],
#>         [ 3., -3.],
#>         [ 0.,  2.]])
# --8<-- [end:wrong]
