"""torch.tensor infers the dtype and copies its data."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
# --8<-- [start:infer]
print(torch.tensor([5, 5, 3], device=device).dtype)
#> torch.int64
print(torch.tensor([5, 5, 3.0], device=device).dtype)
#> torch.float32
print(torch.tensor([True, False], device=device).dtype)
#> torch.bool
print(torch.tensor([1 + 2j], device=device).dtype)
#> torch.complex64
# --8<-- [end:infer]

# --8<-- [start:copy]
data = [1.0, 2.0, 3.0]
x = torch.tensor(data, device=device)
copied = x.clone()
same = torch.as_tensor(x)

data[0] = 100
x[1] = 200
print(x, same is x)
#> tensor([  1., 200.,   3.]) True
print(copied)
#> tensor([1., 2., 3.])
# --8<-- [end:copy]

# --8<-- [start:class]
print(torch.tensor([5, 3]), torch.Tensor([5, 3]))
#> tensor([5, 3]) tensor([5., 3.])
print(torch.tensor(3).shape, torch.Tensor(3).shape)
#> torch.Size([]) torch.Size([3])
print(type(torch.tensor(3)).__name__)
#> Tensor
# --8<-- [end:class]
